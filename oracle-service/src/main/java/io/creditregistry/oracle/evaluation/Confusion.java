package io.creditregistry.oracle.evaluation;

/**
 * Calls against outcomes at one threshold; "positive" is bad, as the model predicts default.
 *
 * @param threshold probability from which an applicant is called bad, 0 to 1
 * @param truePositives bad rows called bad
 * @param falsePositives good rows called bad
 * @param trueNegatives good rows called good
 * @param falseNegatives bad rows called good
 */
public record Confusion(
    double threshold,
    int truePositives,
    int falsePositives,
    int trueNegatives,
    int falseNegatives) {

  /** Share of right calls. */
  public double accuracy() {
    return (truePositives + trueNegatives) / (double) rows();
  }

  /** Share of bad rows among those called bad; 0 where none is. */
  public double precision() {
    return truePositives == 0 ? 0 : truePositives / (double) (truePositives + falsePositives);
  }

  /** Share of the bad rows that are called bad; 0 where there are none. */
  public double recall() {
    return truePositives == 0 ? 0 : truePositives / (double) (truePositives + falseNegatives);
  }

  /** Harmonic mean of precision and recall; 0 where no bad row is found. */
  public double f1() {
    return truePositives == 0
        ? 0
        : 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
  }

  private int rows() {
    return truePositives + falsePositives + trueNegatives + falseNegatives;
  }
}
