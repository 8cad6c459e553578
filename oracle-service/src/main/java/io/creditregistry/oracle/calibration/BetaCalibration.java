package io.creditregistry.oracle.calibration;

import java.util.Arrays;

/**
 * Beta calibration (M. Kull, T. Silva Filho, P. Flach, AISTATS 2017): log-odds {@code a ln p - b
 * ln(1 - p) + c}. It can bend both ends apart and holds "no change" as {@code a = b = 1, c = 0}.
 *
 * @param a not below 0
 * @param b not below 0
 * @param c log-odds offset
 */
public record BetaCalibration(double a, double b, double c) implements Calibrator {

  /** Fits to outcomes that the probabilities were not fitted on. */
  static BetaCalibration fit(int[] outcomes, double[] probabilities) {
    double[] targets = Arrays.stream(outcomes).asDoubleStream().toArray();
    double[] both = LogisticFit.newton(inputs(probabilities, true, true), targets);
    if (both[0] >= 0 && both[1] >= 0) {
      return new BetaCalibration(both[0], both[1], both[2]);
    }
    boolean keepA = both[0] >= 0;
    double[] one = LogisticFit.newton(inputs(probabilities, keepA, !keepA), targets);
    double kept = Math.max(0, one[0]);
    return new BetaCalibration(keepA ? kept : 0, keepA ? 0 : kept, one[1]);
  }

  private static double[][] inputs(double[] probabilities, boolean withA, boolean withB) {
    double[][] inputs = new double[probabilities.length][];
    for (int i = 0; i < inputs.length; i++) {
      double p = LogisticFit.inside(probabilities[i]);
      double first = StrictMath.log(p);
      double second = -StrictMath.log(1 - p);
      inputs[i] =
          withA && withB ? new double[] {first, second} : new double[] {withA ? first : second};
    }
    return inputs;
  }

  @Override
  public String method() {
    return "beta";
  }

  @Override
  public double apply(double pd) {
    double p = LogisticFit.inside(pd);
    return LogisticFit.probability(a * StrictMath.log(p) - b * StrictMath.log(1 - p) + c);
  }
}
