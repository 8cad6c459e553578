package io.creditregistry.oracle.evaluation;

/** Computes {@link Metrics}. */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Measures one sample.
   *
   * @param outcomes 1 bad, 0 good; both must occur
   * @param probabilities probability of bad for each outcome
   * @throws IllegalArgumentException if the lengths differ, a probability is not in 0 to 1, or a
   *     class is absent
   */
  public static Metrics evaluate(int[] outcomes, double[] probabilities) {
    RankedSample ranked = RankedSample.of(outcomes, probabilities);
    return ranked.measure(ranked.once());
  }
}
