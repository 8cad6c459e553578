package io.creditregistry.oracle.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Logistic regression on weights of evidence in which every coefficient agrees with its bins: a
 * feature whose coefficient has the wrong sign is left out.
 *
 * @param intercept log-odds of being bad at weight of evidence zero
 * @param coefficients positive, by the schema position of the features kept
 * @param binned the features kept
 */
record SignedRegression(
    double intercept, Map<Integer, Double> coefficients, List<BinnedFeature> binned) {

  static SignedRegression fit(Sample sample, List<BinnedFeature> binned, double cost) {
    return fit(sample, binned, columns -> NewtonRegression.fit(columns, sample.outcomes(), cost));
  }

  /** The same with another regression on the columns of weights of evidence. */
  static SignedRegression fit(
      Sample sample, List<BinnedFeature> binned, Function<double[][], LogisticRegression> fit) {
    Map<Integer, double[]> columns = new LinkedHashMap<>();
    for (BinnedFeature feature : binned) {
      if (feature.bins().count() > 1) {
        int position = feature.bins().position();
        columns.put(position, feature.encode(sample.columns()[position]));
      }
    }
    LogisticRegression regression = null;
    Map<Integer, Double> coefficients = new HashMap<>();
    while (!columns.isEmpty()) {
      regression = fit.apply(columns.values().toArray(double[][]::new));
      coefficients.clear();
      int i = 0;
      for (int position : columns.keySet()) {
        coefficients.put(position, regression.coefficients()[i++]);
      }
      int worst = worst(columns, coefficients);
      if (worst < 0) {
        break;
      }
      columns.remove(worst);
    }
    if (columns.isEmpty()) {
      throw new TrainingException(
          "features", "none that tells good from bad", "at least one that does");
    }
    List<BinnedFeature> kept =
        binned.stream().filter(f -> columns.containsKey(f.bins().position())).toList();
    return new SignedRegression(regression.intercept(), Map.copyOf(coefficients), kept);
  }

  /**
   * The regression with its log-odds drawn towards the average; {@code share} 1 leaves it as it is.
   */
  SignedRegression shrunk(double share, double averageLogOdds) {
    Map<Integer, Double> smaller = new HashMap<>(coefficients);
    smaller.replaceAll((position, coefficient) -> share * coefficient);
    return new SignedRegression(
        share * intercept + (1 - share) * averageLogOdds, Map.copyOf(smaller), binned);
  }

  /** The position with the lowest coefficient that is not positive, or -1. */
  private static int worst(Map<Integer, double[]> columns, Map<Integer, Double> coefficients) {
    int worst = -1;
    for (int position : columns.keySet()) {
      double coefficient = coefficients.get(position);
      if (coefficient <= 0 && (worst < 0 || coefficient < coefficients.get(worst))) {
        worst = position;
      }
    }
    return worst;
  }

  /** The coefficient of a feature; 0 where it was left out. */
  double coefficient(BinnedFeature feature) {
    return coefficients.getOrDefault(feature.bins().position(), 0.0);
  }

  /** The regression's log-odds of each row. */
  float[] logOdds(Sample sample) {
    double[] sums = new double[sample.rows()];
    java.util.Arrays.fill(sums, intercept);
    for (BinnedFeature feature : binned) {
      double[] encoded = feature.encode(sample.columns()[feature.bins().position()]);
      double coefficient = coefficient(feature);
      for (int row = 0; row < sums.length; row++) {
        sums[row] += coefficient * encoded[row];
      }
    }
    float[] logOdds = new float[sums.length];
    for (int row = 0; row < logOdds.length; row++) {
      logOdds[row] = (float) sums[row];
    }
    return logOdds;
  }
}
