package io.creditregistry.contracts.subject;

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

  /** Whether attesters resolve a dispute so. */
  public boolean isResolution() {
    return compareTo(UPHELD) >= 0;
  }
}
