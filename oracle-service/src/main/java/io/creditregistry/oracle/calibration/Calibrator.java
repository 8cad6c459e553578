package io.creditregistry.oracle.calibration;

/**
 * A map from a model's probability of default to a better calibrated one. It never turns the order
 * around, so ranking figures and score points stay as they are (isotonic may tie).
 */
public sealed interface Calibrator permits Identity, PlattScaling, BetaCalibration, IsotonicSteps {

  /** Short name: {@code none}, {@code platt}, {@code beta} or {@code isotonic}. */
  String method();

  /** The calibrated probability, 0 to 1. */
  double apply(double pd);
}
