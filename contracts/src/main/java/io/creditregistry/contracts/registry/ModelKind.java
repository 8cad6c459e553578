package io.creditregistry.contracts.registry;

/** How a registered model computes; the ordinals are the numbers on chain. */
public enum ModelKind {
  SCORECARD,
  BOOSTING;

  /**
   * The kind of a number that the contract returned.
   *
   * @throws IllegalArgumentException if the number is not 0 or 1
   */
  public static ModelKind of(int number) {
    if (number < 0 || number >= values().length) {
      throw new IllegalArgumentException("kind: expected 0..1 but found " + number);
    }
    return values()[number];
  }

  /** The number on chain. */
  public int number() {
    return ordinal();
  }
}
