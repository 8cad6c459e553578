package io.creditregistry.contracts.audit;

import java.util.List;

/**
 * The outcome of an audit.
 *
 * @param checks in the order made; a step that an earlier failure made impossible is absent
 * @param batches batches looked at
 * @param records records looked at
 */
public record VerificationReport(List<Check> checks, long batches, long records) {
  /** Copies the list. */
  public VerificationReport {
    checks = List.copyOf(checks);
  }

  /** Whether there were checks and all passed. */
  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
  }

  /** The checks that did not pass. */
  public List<Check> failures() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }
}
