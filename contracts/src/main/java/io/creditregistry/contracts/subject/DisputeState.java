package io.creditregistry.contracts.subject;

import java.util.Locale;

/** What became of a dispute; the ordinals are the numbers on chain. */
public enum DisputeState {
  NONE,
  OPEN,
  WITHDRAWN,
  UPHELD,
  CORRECTED,
  REJECTED;

  /**
   * The state of a number that the contract returned.
   *
   * @throws IllegalArgumentException if the number is not 0..5
   */
  public static DisputeState of(int number) {
    if (number < 0 || number >= values().length) {
      throw new IllegalArgumentException("dispute state: expected 0..5 but found " + number);
    }
    return values()[number];
  }

  /** The name as people and JSON are told it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether attesters resolve a dispute so. */
  public boolean isResolution() {
    return compareTo(UPHELD) >= 0;
  }
}
