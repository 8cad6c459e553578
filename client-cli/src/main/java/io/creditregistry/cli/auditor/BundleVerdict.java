package io.creditregistry.cli.auditor;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bundle.BundleReport;
import io.creditregistry.contracts.bundle.BundleVerifier;
import io.creditregistry.contracts.bundle.TrustAnchors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The checklist of one bundle.
 *
 * @param shown what the bundle shows; nothing where a check failed
 * @param anchored what rests on what the verifier trusts
 * @param selfConsistentOnly what merely agrees with itself
 */
public record BundleVerdict(
    boolean passed,
    List<Check> checks,
    List<String> shown,
    List<String> anchored,
    List<String> selfConsistentOnly)
    implements Answer {

  /**
   * Verifies a bundle's file against a trust file; asks no network.
   *
   * @throws CallerMistake where the trust file does not read
   */
  public static BundleVerdict of(Path bundle, Path trust) {
    TrustAnchors anchors;
    try {
      anchors = TrustAnchors.parse(TextFile.read(trust));
    } catch (IllegalArgumentException e) {
      throw new CallerMistake("--trust " + trust + ": " + e.getMessage(), e);
    }
    BundleReport report = BundleVerifier.verify(TextFile.read(bundle), Optional.of(anchors));
    return new BundleVerdict(
        report.passed(),
        report.checks(),
        report.shown(),
        report.anchored(),
        report.selfConsistentOnly());
  }

  @Override
  public ExitCode exitCode() {
    return passed ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Sections page = View.Sections.none().with("", Verification.checklist(checks));
    if (!shown.isEmpty()) {
      page = page.with("Shows", new View.Lines(shown));
    }
    if (!anchored.isEmpty()) {
      page = page.with("Rests on what you trust", new View.Lines(anchored));
    }
    return selfConsistentOnly.isEmpty()
        ? page
        : page.with("Agrees only with itself", new View.Lines(selfConsistentOnly));
  }
}
