package io.creditregistry.oracle.applicant;

import java.util.Optional;
import java.util.Set;

/**
 * The outcome column and its codes.
 *
 * @param column name of the column; it may be absent from a file that is only to be scored
 * @param good codes that mean outcome 0
 * @param bad codes that mean outcome 1 (default, not approved)
 * @param score what the column holds where it is an existing score; then there are no codes
 */
public record Target(
    String column, Set<String> good, Set<String> bad, Optional<ScoreTarget> score) {
  public Target {
    good = Set.copyOf(good);
    bad = Set.copyOf(bad);
  }
}
