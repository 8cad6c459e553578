package io.creditregistry.contracts.record;

/** What a read says of a subject; the ordinals are the numbers on chain (protocol.md, "Reads"). */
public enum ScoreStatus {
  CURRENT,
  MISSING,
  STALE,
  REVOKED,
  FROZEN,
  /** A record waits for a second quorum. */
  QUARANTINED,
  /** A later record stands in the slot; only where a read names a batch. */
  SUPERSEDED;

  /**
   * The status of a number that the contract returned.
   *
   * @throws IllegalArgumentException if the number is not 0..6
   */
  public static ScoreStatus of(int number) {
    if (number < 0 || number >= values().length) {
      throw new IllegalArgumentException("status: expected 0..6 but found " + number);
    }
    return values()[number];
  }

  /** The number on chain, 0..6. */
  public int number() {
    return ordinal();
  }
}
