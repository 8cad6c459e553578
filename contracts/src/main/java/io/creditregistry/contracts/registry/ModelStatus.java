package io.creditregistry.contracts.registry;

/** The governor's preference among models; the ordinals are the numbers on chain. */
public enum ModelStatus {
  CHALLENGER,
  CHAMPION,
  RETIRED;

  /**
   * The status of a number that the contract returned.
   *
   * @throws IllegalArgumentException if the number is not 0..2
   */
  public static ModelStatus of(int number) {
    if (number < 0 || number >= values().length) {
      throw new IllegalArgumentException("model status: expected 0..2 but found " + number);
    }
    return values()[number];
  }
}
