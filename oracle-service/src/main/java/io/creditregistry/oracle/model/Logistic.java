package io.creditregistry.oracle.model;

/**
 * Log-odds and probabilities, with {@link StrictMath} so that every machine gives the same bits.
 */
public final class Logistic {
  private Logistic() {}

  /** The probability at these log-odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** The log-odds of this probability, which must lie strictly between 0 and 1. */
  public static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }

  /** Basis points, rounded half up, 0 to 10000. */
  public static int bps(double probability) {
    return (int) Math.max(0, Math.min(10_000, StrictMath.floor(probability * 10_000 + 0.5)));
  }
}
