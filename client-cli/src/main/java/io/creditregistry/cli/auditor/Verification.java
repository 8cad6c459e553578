package io.creditregistry.cli.auditor;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.AuditScope;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.audit.HistoryVerifier;
import io.creditregistry.contracts.audit.VerificationReport;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.journal.JournalException;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;

/**
 * The checklist of a whole history.
 *
 * @param leftOut what the caller chose not to verify
 */
public record Verification(
    boolean passed, long batches, long records, List<Check> checks, List<String> leftOut)
    implements Answer {

  /** Verifies everything up to the newest block. */
  public static Verification of(RegistryClient registry, ReadProgress progress) {
    return of(registry, AuditScope.EVERYTHING, progress);
  }

  /**
   * Verifies a part.
   *
   * @throws WorldUnavailable where the file to resume from cannot be used
   */
  public static Verification of(RegistryClient registry, AuditScope scope, ReadProgress progress) {
    try {
      VerificationReport report = HistoryVerifier.verify(registry, scope, progress);
      return new Verification(
          report.passed(), report.batches(), report.records(), report.checks(), report.leftOut());
    } catch (JournalException unusable) {
      throw new WorldUnavailable("--resume: " + unusable.getMessage(), unusable);
    }
  }

  @Override
  public ExitCode exitCode() {
    return passed ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Sections page = View.Sections.none().with("", checklist(checks));
    if (!leftOut.isEmpty()) {
      page = page.with("Not verified", new View.Lines(leftOut));
    }
    return page.with(
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
