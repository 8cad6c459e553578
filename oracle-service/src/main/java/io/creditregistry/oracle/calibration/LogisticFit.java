package io.creditregistry.oracle.calibration;

import io.creditregistry.oracle.model.Logistic;
import java.util.Arrays;

/**
 * Logistic regression on at most two inputs, by Newton's method, to the bit the same everywhere.
 */
final class LogisticFit {
  private static final double RIDGE = 1e-9;
  private static final int MOST_STEPS = 100;
  private static final double SMALL_STEP = 1e-10;

  private LogisticFit() {}

  /**
   * One weight per input and the intercept last.
   *
   * @param targets 0 to 1
   */
  static double[] newton(double[][] inputs, double[] targets) {
    int size = inputs[0].length + 1;
    double[] weights = new double[size];
    Arrays.fill(weights, 0, size - 1, 1.0 / (size - 1));
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[size];
      double[][] hessian = new double[size][size];
      for (int row = 0; row < inputs.length; row++) {
        double[] x = Arrays.copyOf(inputs[row], size);
        x[size - 1] = 1;
        double sum = 0;
        for (int i = 0; i < size; i++) {
          sum += weights[i] * x[i];
        }
        double p = Logistic.probability(sum);
        for (int i = 0; i < size; i++) {
          gradient[i] += (targets[row] - p) * x[i];
          for (int j = 0; j < size; j++) {
            hessian[i][j] += p * (1 - p) * x[i] * x[j];
          }
        }
      }
      double[] change = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] += Math.max(-2, Math.min(2, change[i]));
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < SMALL_STEP) {
        break;
      }
    }
    return weights;
  }

  /** Gauss' elimination; the matrix is symmetric and, with the ridge, positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      matrix[i][i] += RIDGE;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * solution[column];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
