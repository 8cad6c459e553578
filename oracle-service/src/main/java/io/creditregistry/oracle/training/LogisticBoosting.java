package io.creditregistry.oracle.training;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosting by the XGBoost that Tribuo brings, called directly because Tribuo's trainer
 * offers neither {@code binary:logistic} (it grows two trees a round) nor monotone constraints nor
 * boosting from given log-odds.
 */
final class LogisticBoosting {
  private final Map<String, Object> parameters;
  private final int trees;

  /**
   * @param trees number of trees
   * @param parameters XGBoost's own names and values; objective, threads and verbosity are set here
   */
  LogisticBoosting(int trees, Map<String, Object> parameters) {
    this.trees = trees;
    this.parameters = new HashMap<>(parameters);
    this.parameters.put("objective", "binary:logistic");
    this.parameters.put("base_score", 0.5);
    // One thread: OpenMP spinning makes small fits many times slower, and sums must not depend on
    // the machine.
    this.parameters.put("nthread", 1);
    this.parameters.put("verbosity", 0);
  }

  /**
   * Boosts from given log-odds.
   *
   * @param rows one array of encoded inputs per row; NaN where absent
   * @param outcomes 1 bad, 0 good
   * @param baseLogOdds where boosting starts, one per row
   */
  Booster boost(float[][] rows, int[] outcomes, float[] baseLogOdds) {
    try {
      DMatrix matrix = matrix(rows);
      try {
        float[] labels = new float[outcomes.length];
        for (int row = 0; row < labels.length; row++) {
          labels[row] = outcomes[row];
        }
        matrix.setLabel(labels);
        matrix.setBaseMargin(baseLogOdds);
        return XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  static DMatrix matrix(float[][] rows) throws XGBoostError {
    int width = rows[0].length;
    float[] flat = new float[rows.length * width];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * width, width);
    }
    return new DMatrix(flat, rows.length, width, Float.NaN);
  }
}
