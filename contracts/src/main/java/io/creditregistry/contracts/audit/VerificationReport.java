package io.creditregistry.contracts.audit;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of an audit.
 *
 * @param checks in the order made; a step that an earlier failure made impossible is absent
 * @param batches batches looked at
 * @param records records looked at
 * @param leftOut what the audit's scope left out; empty where everything was verified
 * @param history what was read and judged; empty where a failure ended the audit before
 */
public record VerificationReport(
    List<Check> checks,
    long batches,
    long records,
    List<String> leftOut,
    Optional<VerifiedHistory> history) {
  /** Copies the lists. */
  public VerificationReport {
    checks = List.copyOf(checks);
    leftOut = List.copyOf(leftOut);
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
