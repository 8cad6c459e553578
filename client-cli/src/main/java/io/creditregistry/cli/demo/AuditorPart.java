package io.creditregistry.cli.demo;

import io.creditregistry.cli.auditor.BundleVerdict;
import io.creditregistry.cli.auditor.SavedBundle;
import io.creditregistry.cli.auditor.SavedTrust;
import io.creditregistry.cli.auditor.Verification;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;
import java.util.stream.Collectors;

/** The auditor's part of the story: the whole history, and one bundle without a network. */
final class AuditorPart {

  private final DemoFolder folder;
  private final Steps steps;
  private final RegistryClient registry;

  AuditorPart(DemoFolder folder, Steps steps, RegistryClient registry) {
    this.folder = folder;
    this.steps = steps;
    this.registry = registry;
  }

  Audit play(SubjectId subject) {
    Verification history =
        steps.run(
            "an auditor verifies the whole history",
            this::verify,
            report ->
                "%d records in %d batches, %d checks passed"
                    .formatted(report.records(), report.batches(), report.checks().size()));
    SavedBundle bundle =
        steps.run(
            "the auditor takes one subject's bundle", () -> gather(subject), SavedBundle::file);
    BundleVerdict verdict =
        steps.run(
            "the bundle is verified without a network",
            this::verifyBundle,
            report -> report.checks().size() + " checks passed");
    return new Audit(history, bundle, verdict);
  }

  private Verification verify() {
    Verification report = Verification.of(registry, ReadProgress.NONE);
    if (!report.passed()) {
      throw new WorldUnavailable("the audit failed: " + failed(report.checks()));
    }
    return report;
  }

  private SavedBundle gather(SubjectId subject) {
    SavedBundle bundle = SavedBundle.write(registry, subject, folder.bundle());
    SavedTrust.write(registry, List.of(bundle.block()), folder.trust());
    return bundle;
  }

  private BundleVerdict verifyBundle() {
    BundleVerdict verdict = BundleVerdict.of(folder.bundle(), folder.trust());
    if (!verdict.passed()) {
      throw new WorldUnavailable("the bundle does not verify: " + failed(verdict.checks()));
    }
    return verdict;
  }

  private static String failed(List<Check> checks) {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(Check::line)
        .collect(Collectors.joining("; "));
  }
}
