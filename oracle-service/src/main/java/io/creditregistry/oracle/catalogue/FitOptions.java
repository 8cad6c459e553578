package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.model.ScoreScale;

/**
 * How a model's log-odds become points and probabilities.
 *
 * @param scale how they become points
 * @param calibration how they become probabilities
 */
record FitOptions(ScoreScale scale, CalibrationChoice calibration) {

  /** The points of the default scale's bounds, with other odds. */
  static ScoreScale scale(int baseScore, double baseOdds, double pdo) {
    return new ScoreScale(
        baseScore, baseOdds, pdo, ScoreScale.DEFAULT.minPoints(), ScoreScale.DEFAULT.maxPoints());
  }
}
