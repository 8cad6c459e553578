package io.creditregistry.cli.report;

import static io.creditregistry.cli.report.ReportTable.row;

import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.history.HistoryEvent.SubjectAct;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every dispute with its clock: late where it was closed after its due moment, or is still open.
 */
final class Disputes {
  private record Key(SubjectId subject, long number) {}

  private static final class Course {
    private long openedAt;
    private long dueAt;
    private long closedAt;
    private long state;
  }

  private static final List<String> STATES =
      List.of("none", "open", "withdrawn", "upheld", "corrected", "rejected");

  private final AuditFacts facts;

  Disputes(AuditFacts facts) {
    this.facts = facts;
  }

  ReportTable table() {
    Map<Key, Course> disputes = new LinkedHashMap<>();
    for (SubjectAct act : acts()) {
      if (act.name().startsWith("Dispute")) {
        Course course =
            disputes.computeIfAbsent(
                new Key(act.subjectId(), act.number("number")), any -> new Course());
        switch (act.name()) {
          case "DisputeOpened" -> {
            course.openedAt = facts.timeOf(act);
            course.dueAt = act.number("dueAt");
          }
          case "DisputeExtended" -> course.dueAt = act.number("dueAt");
          default -> {
            course.closedAt = facts.timeOf(act);
            course.state = act.number("state");
          }
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    disputes.forEach((key, course) -> rows.add(line(key, course)));
    return ReportTable.of(
            "disputes",
            "Disputes",
            "Each dispute with its clock; late where it was closed after its due moment or is open"
                + " beyond it.",
            "subject",
            "number",
            "opened",
            "due",
            "closed",
            "outcome",
            "seconds late")
        .with(rows);
  }

  private List<SubjectAct> acts() {
    return facts.events().stream()
        .filter(SubjectAct.class::isInstance)
        .map(SubjectAct.class::cast)
        .toList();
  }

  private List<String> line(Key key, Course course) {
    boolean isOpen = course.closedAt == 0;
    long end = isOpen ? facts.upToTime() : course.closedAt;
    return row(
        key.subject().hex(),
        key.number(),
        Moment.text(course.openedAt),
        Moment.text(course.dueAt),
        isOpen ? "open" : Moment.text(course.closedAt),
        isOpen ? "open" : STATES.get((int) Math.min(course.state, STATES.size() - 1L)),
        Math.max(0, end - course.dueAt));
  }
}
