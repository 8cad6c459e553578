package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.policy.Outcome;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.record.ScoreStatus;
import java.util.List;

/**
 * What a lender's policy makes of a subject at a block.
 *
 * @param outcome null where a check failed: then nothing is decided
 * @param because the rule and the values that decided
 * @param checks what was verified before
 * @param notice only where the outcome is DECLINE
 * @param letter the notice as text; empty without one
 */
record LendingDecision(
    String subjectId,
    Outcome outcome,
    String because,
    ScoreStatus status,
    int scorePoints,
    int pdBps,
    long dataTime,
    long block,
    List<Check> checks,
    String rests,
    AdverseActionNotice notice,
    List<String> letter)
    implements Answer {

  @Override
  public ExitCode exitCode() {
    return outcome == Outcome.APPROVE ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("decision", outcome == null ? "none: a check failed" : outcome)
            .with("because", because)
            .with("subject", subjectId)
            .with("status", status + " at block " + block);
    if (status != ScoreStatus.MISSING) {
      facts =
          facts
              .with("score", scorePoints + " points, PD " + Pd.text(pdBps))
              .with("data of", Moment.text(dataTime));
    }
    View checklist =
        new View.Checklist(
            checks.stream().map(c -> new View.Item(c.name(), c.passed(), c.evidence())).toList());
    View.Sections page =
        View.Sections.none()
            .with("", facts)
            .with("", checklist)
            .with("", View.lines("Taken as given: " + rests + "."));
    return letter.isEmpty() ? page : page.with("Notice", new View.Lines(letter));
  }
}
