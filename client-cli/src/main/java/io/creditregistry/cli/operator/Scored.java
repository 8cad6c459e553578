package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.Rejected;
import io.creditregistry.cli.oracle.ScoredBatch;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scored and rejected applicants. */
public record Scored(@JsonValue ScoredBatch batch) implements Answer {

  /** A person reads the first few; {@code --json} has all. */
  private static final int SHOWN = 20;

  @Override
  public View view() {
    View.Table scores = View.Table.of("reference", "subject", "points", "PD", "grade", "reasons");
    for (ScoredBatch.Scored s : batch.scores().stream().limit(SHOWN).toList()) {
      String reasons =
          s.reasons().stream().map(ScoredBatch.Reason::code).collect(Collectors.joining(" "));
      scores =
          scores.with(
              s.reference(),
              s.subjectId(),
              s.scorePoints(),
              Pd.text(s.pdBps()),
              s.grade(),
              reasons);
    }
    View.Sections page = View.Sections.none().with(batch.scored() + " scored", scores);
    if (batch.referred() != null && !batch.referred().isEmpty()) {
      page = page.with(batch.referred().size() + " referred to a person", referred());
    }
    return batch.rejected().isEmpty() ? page : page.with(rejectedTitle(), rejected());
  }

  private View.Table referred() {
    View.Table table = View.Table.of("row", "reference", "segment", "margin", "oddest feature");
    for (ScoredBatch.Referred r : batch.referred().stream().limit(SHOWN).toList()) {
      table =
          table.with(
              r.row(),
              r.reference(),
              r.segment(),
              String.format(Locale.ROOT, "%.4f", r.margin()),
              r.oddestFeature());
    }
    return table;
  }

  private String rejectedTitle() {
    return batch.rejectedRows() + " of " + batch.read() + " rows rejected";
  }

  private View.Table rejected() {
    View.Table table = View.Table.of("row", "line", "column", "value", "expected");
    for (Rejected r : batch.rejected().stream().limit(SHOWN).toList()) {
      table = table.with(r.row(), r.line(), r.column(), r.value(), r.expected());
    }
    return table;
  }
}
