package io.creditregistry.oracle.training;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Gradient boosting of numbers by least squares, as {@link LogisticBoosting} does outcomes. */
final class ScoreBoosting {
  private final Map<String, Object> parameters;
  private final int trees;

  ScoreBoosting(int trees, Map<String, Object> parameters) {
    this.trees = trees;
    this.parameters = new HashMap<>(parameters);
    this.parameters.put("objective", "reg:squarederror");
    this.parameters.put("base_score", 0);
    this.parameters.put("nthread", 1);
    this.parameters.put("verbosity", 0);
  }

  /**
   * Boosts from given predictions.
   *
   * @param rows one array of encoded inputs per row; NaN where absent
   * @param targets one per row
   * @param start where boosting starts, one per row
   */
  Booster boost(float[][] rows, double[] targets, float[] start) {
    try {
      DMatrix matrix = LogisticBoosting.matrix(rows);
      try {
        float[] labels = new float[targets.length];
        for (int row = 0; row < labels.length; row++) {
          labels[row] = (float) targets[row];
        }
        matrix.setLabel(labels);
        matrix.setBaseMargin(start);
        return XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }
}
