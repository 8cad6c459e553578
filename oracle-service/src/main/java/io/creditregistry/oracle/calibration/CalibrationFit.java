package io.creditregistry.oracle.calibration;

import io.creditregistry.oracle.model.Calibration;
import java.util.Arrays;

/** Fits calibrations to outcomes that the log-odds were not fitted on. */
public final class CalibrationFit {
  private final int[] outcomes;
  private final double[] logOdds;

  /**
   * @param outcomes 1 bad, 0 good; both must occur
   * @param logOdds one per row, of a model that did not learn from that row
   */
  public CalibrationFit(int[] outcomes, double[] logOdds) {
    this.outcomes = outcomes;
    this.logOdds = logOdds;
  }

  /**
   * The calibration that the choice asks for.
   *
   * @param seed of the contest's folds
   */
  public Calibration of(CalibrationChoice choice, long seed) {
    return switch (choice) {
      case NONE -> Calibration.NONE;
      case PLATT -> platt();
      case BETA -> beta();
      case ISOTONIC -> isotonic();
      case BEST -> of(CalibrationContest.of(outcomes, logOdds, seed).winning(), seed);
    };
  }

  /** Platt's line, with his smoothed targets. */
  Calibration.Platt platt() {
    double[][] inputs = new double[outcomes.length][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new double[] {logOdds[i]};
    }
    double[] weights = LogisticFit.newton(inputs, smoothed());
    return new Calibration.Platt(Math.max(0, weights[0]), weights[1]);
  }

  /** Platt's targets: a bad row counts {@code (bads + 1) / (bads + 2)}, a good one the mirror. */
  private double[] smoothed() {
    double bads = Arrays.stream(outcomes).sum();
    double goods = outcomes.length - bads;
    double[] targets = new double[outcomes.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = outcomes[i] == 1 ? (bads + 1) / (bads + 2) : 1 / (goods + 2);
    }
    return targets;
  }

  /** The beta family's maximum of likelihood among those that keep the order. */
  Calibration.Beta beta() {
    double[] targets = Arrays.stream(outcomes).asDoubleStream().toArray();
    double[] both = LogisticFit.newton(logarithms(true, true), targets);
    if (both[0] >= 0 && both[1] >= 0) {
      return new Calibration.Beta(both[0], both[1], both[2]);
    }
    boolean keepA = both[0] >= 0;
    double[] one = LogisticFit.newton(logarithms(keepA, !keepA), targets);
    double kept = Math.max(0, one[0]);
    return new Calibration.Beta(keepA ? kept : 0, keepA ? 0 : kept, one[1]);
  }

  private double[][] logarithms(boolean withA, boolean withB) {
    double[][] inputs = new double[logOdds.length][];
    for (int i = 0; i < inputs.length; i++) {
      double first = -StrictMath.log(1 + StrictMath.exp(-logOdds[i]));
      double second = StrictMath.log(1 + StrictMath.exp(logOdds[i]));
      inputs[i] =
          withA && withB ? new double[] {first, second} : new double[] {withA ? first : second};
    }
    return inputs;
  }

  /** Isotonic regression by pooling adjacent violators. */
  Calibration.Isotonic isotonic() {
    return IsotonicSteps.of(outcomes, logOdds).calibration();
  }
}
