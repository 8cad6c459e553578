package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.Logistic;
import java.util.Arrays;

/**
 * L2-regularised logistic regression by Newton's method: the optimum that LibLinear's L2R_LR looks
 * for, {@code |w|²/2 + C Σ loss} with the intercept among the weights, reached to the last digits
 * in a handful of steps. Sums run in one order, so every machine gives the same bits.
 */
final class NewtonRegression {
  private static final int MAX_STEPS = 50;
  private static final double TOLERANCE = 1e-10;

  private final double[][] inputs;
  private final int[] outcomes;
  private final double cost;
  private final double[] weights;

  private NewtonRegression(double[][] inputs, int[] outcomes, double cost) {
    this.inputs = inputs;
    this.outcomes = outcomes;
    this.cost = cost;
    this.weights = new double[inputs.length + 1];
  }

  /**
   * @param inputs one array per input, one entry per row
   * @param outcomes 1 bad, 0 good
   * @param cost weight of the errors against the coefficients' size
   */
  static LogisticRegression fit(double[][] inputs, int[] outcomes, double cost) {
    return new NewtonRegression(inputs, outcomes, cost).solve();
  }

  private LogisticRegression solve() {
    double loss = loss(weights);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] move = direction();
      double[] next = moved(move, 1);
      double nextLoss = loss(next);
      // Far from the optimum a whole step can overshoot.
      for (double part = 0.5; nextLoss > loss && part > 1e-6; part /= 2) {
        next = moved(move, part);
        nextLoss = loss(next);
      }
      if (nextLoss >= loss) {
        break;
      }
      System.arraycopy(next, 0, weights, 0, weights.length);
      boolean settled = loss - nextLoss <= TOLERANCE * Math.abs(loss);
      loss = nextLoss;
      if (settled) {
        break;
      }
    }
    int last = inputs.length;
    return new LogisticRegression(weights[last], Arrays.copyOf(weights, last));
  }

  private double[] moved(double[] move, double part) {
    double[] next = weights.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] -= part * move[i];
    }
    return next;
  }

  private double[] logOdds(double[] at) {
    double[] sums = new double[outcomes.length];
    Arrays.fill(sums, at[inputs.length]);
    for (int input = 0; input < inputs.length; input++) {
      double weight = at[input];
      double[] column = inputs[input];
      for (int row = 0; row < sums.length; row++) {
        sums[row] += weight * column[row];
      }
    }
    return sums;
  }

  private double loss(double[] at) {
    double[] sums = logOdds(at);
    double errors = 0;
    for (int row = 0; row < sums.length; row++) {
      double margin = outcomes[row] == 1 ? sums[row] : -sums[row];
      errors +=
          margin > 0
              ? StrictMath.log1p(StrictMath.exp(-margin))
              : StrictMath.log1p(StrictMath.exp(margin)) - margin;
    }
    double size = 0;
    for (double weight : at) {
      size += weight * weight;
    }
    return size / 2 + cost * errors;
  }

  /** The gradient divided by the Hessian. */
  private double[] direction() {
    int size = weights.length;
    int rows = outcomes.length;
    double[] sums = logOdds(weights);
    double[] error = new double[rows];
    double[] curvature = new double[rows];
    for (int row = 0; row < rows; row++) {
      double p = Logistic.probability(sums[row]);
      error[row] = p - outcomes[row];
      curvature[row] = p * (1 - p);
    }
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    double[] gradient = new double[size];
    double[][] hessian = new double[size][size];
    double[] weighted = new double[rows];
    for (int i = 0; i < size; i++) {
      double[] column = i < inputs.length ? inputs[i] : ones;
      gradient[i] = weights[i] + cost * dot(column, error);
      for (int row = 0; row < rows; row++) {
        weighted[row] = column[row] * curvature[row];
      }
      for (int j = 0; j <= i; j++) {
        hessian[i][j] = cost * dot(j < inputs.length ? inputs[j] : ones, weighted);
      }
      hessian[i][i] += 1;
    }
    return Cholesky.solve(hessian, gradient);
  }

  /**
   * Four running sums in fixed order: the compiler may not reorder them, the processor overlaps.
   */
  private static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
