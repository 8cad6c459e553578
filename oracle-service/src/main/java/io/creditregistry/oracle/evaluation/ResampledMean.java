package io.creditregistry.oracle.evaluation;

import java.util.Arrays;

/**
 * One metric over cross-validation folds. Folds share training rows, so their plain standard error
 * is too small: Nadeau and Bengio's correction (Machine Learning 52, 2003) adds the ratio of test
 * to training rows.
 *
 * @param folds number of folds over all repeats, at least 2
 * @param mean mean over the folds
 * @param standardDeviation between the folds
 * @param standardError corrected standard error of the mean
 */
public record ResampledMean(
    int folds, double mean, double standardDeviation, double standardError) {

  /**
   * Summarises one metric.
   *
   * @param values one value per fold, at least 2
   * @param testRows rows in a test fold
   * @param trainingRows rows trained on
   */
  public static ResampledMean of(double[] values, double testRows, double trainingRows) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "folds: expected at least 2 values but found " + values.length);
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double variance = squares / (values.length - 1);
    double error = StrictMath.sqrt(variance * (1.0 / values.length + testRows / trainingRows));
    return new ResampledMean(values.length, mean, StrictMath.sqrt(variance), error);
  }

  /** Mean plus and minus two corrected standard errors: about 95 %. */
  public Interval interval() {
    return new Interval(mean - 2 * standardError, mean + 2 * standardError);
  }
}
