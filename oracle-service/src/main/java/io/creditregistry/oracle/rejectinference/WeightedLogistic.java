package io.creditregistry.oracle.rejectinference;

import java.util.List;

/**
 * Logistic regression on weighted rows, by Newton's method.
 *
 * @param weights one per input, the intercept last
 */
record WeightedLogistic(double[] weights) {
  private static final int STEPS = 25;
  private static final double RIDGE = 1e-6;

  static WeightedLogistic fit(List<WeightedRow> rows) {
    int size = rows.getFirst().inputs().length + 1;
    WeightedLogistic model = new WeightedLogistic(new double[size]);
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[size][size + 1];
      for (WeightedRow row : rows) {
        double p = model.probability(row.inputs());
        for (int i = 0; i < size; i++) {
          double xi = at(row.inputs(), i);
          system[i][size] += row.weight() * (row.outcome() - p) * xi;
          for (int j = 0; j < size; j++) {
            system[i][j] += row.weight() * p * (1 - p) * xi * at(row.inputs(), j);
          }
        }
      }
      model.move(system);
    }
    return model;
  }

  /** Probability of bad. */
  double probability(double[] inputs) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * at(inputs, i);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  private static double at(double[] inputs, int i) {
    return i < inputs.length ? inputs[i] : 1;
  }

  private void move(double[][] system) {
    int size = weights.length;
    for (int pivot = 0; pivot < size; pivot++) {
      system[pivot][pivot] += RIDGE;
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = system[row][pivot] / system[pivot][pivot];
          for (int column = pivot; column <= size; column++) {
            system[row][column] -= factor * system[pivot][column];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      weights[i] += system[i][size] / system[i][i];
    }
  }
}
