package io.creditregistry.cli.auditor;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.audit.HistoryVerifier;
import io.creditregistry.contracts.audit.VerificationReport;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;

/** The checklist of a whole history. */
public record Verification(boolean passed, long batches, long records, List<Check> checks)
    implements Answer {

  /** Verifies everything up to the newest block. */
  public static Verification of(RegistryClient registry, ReadProgress progress) {
    VerificationReport report = HistoryVerifier.verify(registry, progress);
    return new Verification(report.passed(), report.batches(), report.records(), report.checks());
  }

  @Override
  public ExitCode exitCode() {
    return passed ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    return View.Sections.none()
        .with("", checklist(checks))
        .with(
            "",
            View.lines(
                (passed ? "Verified: " : "NOT verified: ")
                    + batches
                    + " batches with "
                    + records
                    + " records"));
  }

  static View checklist(List<Check> checks) {
    return new View.Checklist(
        checks.stream().map(c -> new View.Item(c.name(), c.passed(), c.evidence())).toList());
  }
}
