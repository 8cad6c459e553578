package io.creditregistry.cli.demo;

import io.creditregistry.cli.auditor.Verification;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;
import java.util.stream.Collectors;

/** The auditor's part of the story: the whole history, and one bundle without a network. */
final class AuditorPart {

  private final Steps steps;
  private final RegistryClient registry;

  AuditorPart(Steps steps, RegistryClient registry) {
    this.steps = steps;
    this.registry = registry;
  }

  Verification play() {
    return steps.run(
        "an auditor verifies the whole history",
        this::verify,
        report ->
            report.records()
                + " records in "
                + report.batches()
                + " batches, "
                + report.checks().size()
                + " checks passed");
  }

  private Verification verify() {
    Verification report = Verification.of(registry, ReadProgress.NONE);
    if (!report.passed()) {
      throw new WorldUnavailable("the audit failed: " + failed(report.checks()));
    }
    return report;
  }

  static String failed(List<Check> checks) {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(Check::line)
        .collect(Collectors.joining("; "));
  }
}
