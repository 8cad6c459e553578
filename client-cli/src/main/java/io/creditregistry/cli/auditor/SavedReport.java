package io.creditregistry.cli.auditor;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.report.AuditPack;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.AuditScope;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.audit.HistoryVerifier;
import io.creditregistry.contracts.audit.VerificationReport;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An audit pack in a folder.
 *
 * @param failures the checks that failed
 */
record SavedReport(
    boolean passed,
    List<String> failures,
    long batches,
    long records,
    int gaps,
    int lateUpdates,
    int changes,
    String folder,
    List<String> files)
    implements Answer {

  /** Verifies the history, gathers the tables, and writes the files. */
  static SavedReport write(
      RegistryClient registry,
      AuditScope scope,
      Optional<Duration> heartbeat,
      Path folder,
      ReadProgress progress) {
    VerificationReport verification = HistoryVerifier.verify(registry, scope, progress);
    AuditPack pack = AuditPack.of(registry.deployment(), verification, heartbeat);
    List<String> files = pack.write(folder);
    return new SavedReport(
        verification.passed(),
        verification.failures().stream().map(Check::line).toList(),
        verification.batches(),
        verification.records(),
        pack.rows("gaps"),
        pack.rows("late"),
        pack.rows("changes"),
        folder.toString(),
        files);
  }

  @Override
  public ExitCode exitCode() {
    return passed ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View facts =
        View.Facts.none()
            .with("report", folder + "/index.html")
            .with("verified", passed ? "yes" : "NO: see the checklist on the page")
            .with("batches", batches + " with " + records + " records")
            .with("gaps", gaps)
            .with("late updates", lateUpdates)
            .with("changes", changes)
            .with("tables", files.size() - 1);
    View.Sections page = View.Sections.none().with("", facts);
    return passed ? page : page.with("NOT verified", new View.Lines(failures));
  }
}
