package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.model.ScoreScale;

/**
 * How a model is fitted, and how its log-odds become points and probabilities.
 *
 * @param scale how they become points
 * @param calibration how they become probabilities
 * @param draws recipes to try on inner folds of the development sample; 0 keeps to the default
 */
record FitOptions(ScoreScale scale, CalibrationChoice calibration, int draws) {

  /** The points of the default scale's bounds, with other odds. */
  static ScoreScale scale(int baseScore, double baseOdds, double pdo) {
    return new ScoreScale(
        baseScore, baseOdds, pdo, ScoreScale.DEFAULT.minPoints(), ScoreScale.DEFAULT.maxPoints());
  }
}
