package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of verifying a bundle.
 *
 * @param bundle what was verified; empty where the file did not read
 * @param checks in the order made
 * @param shown what the bundle shows, in sentences; none where a check failed
 * @param anchored what rests on the trust anchors
 * @param selfConsistentOnly what merely agrees with itself: whoever made the bundle could have made
 *     it up
 */
public record BundleReport(
    Optional<Bundle> bundle,
    List<Check> checks,
    List<String> shown,
    List<String> anchored,
    List<String> selfConsistentOnly) {
  /** Copies the lists. */
  public BundleReport {
    checks = List.copyOf(checks);
    shown = List.copyOf(shown);
    anchored = List.copyOf(anchored);
    selfConsistentOnly = List.copyOf(selfConsistentOnly);
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
