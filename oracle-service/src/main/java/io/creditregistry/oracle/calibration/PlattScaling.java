package io.creditregistry.oracle.calibration;

/**
 * A straight line on the log-odds scale (J. Platt, 1999), with his smoothed targets.
 *
 * @param slope not below 0
 * @param intercept log-odds at a probability of one half
 */
public record PlattScaling(double slope, double intercept) implements Calibrator {

  /** Fits to outcomes that the probabilities were not fitted on. */
  static PlattScaling fit(int[] outcomes, double[] probabilities) {
    double[][] inputs = new double[outcomes.length][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new double[] {LogisticFit.logOdds(probabilities[i])};
    }
    double[] weights = LogisticFit.newton(inputs, smoothed(outcomes));
    return new PlattScaling(Math.max(0, weights[0]), weights[1]);
  }

  /** Platt's targets: a bad row counts {@code (bads + 1) / (bads + 2)}, a good one the mirror. */
  private static double[] smoothed(int[] outcomes) {
    double bads = java.util.Arrays.stream(outcomes).sum();
    double goods = outcomes.length - bads;
    double[] targets = new double[outcomes.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = outcomes[i] == 1 ? (bads + 1) / (bads + 2) : 1 / (goods + 2);
    }
    return targets;
  }

  @Override
  public String method() {
    return "platt";
  }

  @Override
  public double apply(double pd) {
    return LogisticFit.probability(slope * LogisticFit.logOdds(pd) + intercept);
  }
}
