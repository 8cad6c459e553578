package io.creditregistry.oracle.training;

import java.util.Arrays;

/** Linear regression by the normal equations, to the bit the same everywhere. */
final class LeastSquares {
  private static final double RIDGE = 1e-6;

  private LeastSquares() {}

  /**
   * Intercept and coefficients with the least squared error.
   *
   * @param columns one array of inputs per coefficient
   * @param targets one per row
   */
  static LogisticRegression fit(double[][] columns, double[] targets) {
    int size = columns.length;
    double[] means = Arrays.stream(columns).mapToDouble(LeastSquares::mean).toArray();
    double targetMean = mean(targets);
    double[][] products = new double[size][size];
    double[] right = new double[size];
    for (int i = 0; i < size; i++) {
      for (int row = 0; row < targets.length; row++) {
        double x = columns[i][row] - means[i];
        right[i] += x * (targets[row] - targetMean);
        for (int j = 0; j <= i; j++) {
          products[i][j] += x * (columns[j][row] - means[j]);
        }
      }
      products[i][i] += RIDGE * targets.length;
    }
    double[] coefficients = Cholesky.solve(products, right);
    double intercept = targetMean;
    for (int i = 0; i < size; i++) {
      intercept -= coefficients[i] * means[i];
    }
    return new LogisticRegression(intercept, coefficients);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
