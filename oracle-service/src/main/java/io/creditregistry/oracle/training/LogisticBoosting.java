package io.creditregistry.oracle.training;

import java.util.Arrays;
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

  /** Encoded inputs, one array per row, and outcomes. */
  record Rows(float[][] inputs, int[] outcomes) {}

  /** Where boosting was best: after so many trees, with this log-loss in nats on the held rows. */
  record Stopped(int trees, double logLoss) {}

  /**
   * Boosts from given log-odds.
   *
   * @param rows one array of encoded inputs per row; NaN where absent
   * @param outcomes 1 bad, 0 good
   * @param baseLogOdds where boosting starts, one per row
   */
  Booster boost(float[][] rows, int[] outcomes, float[] baseLogOdds) {
    try {
      DMatrix matrix = matrix(new Rows(rows, outcomes), baseLogOdds);
      try {
        return XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  /**
   * Boosts until the held rows have not got better for {@code patience} trees.
   *
   * @param learn rows to learn from
   * @param held rows to stop by
   * @param baseLogOdds where boosting starts
   */
  Stopped stopped(Rows learn, Rows held, float baseLogOdds, int patience) {
    try {
      DMatrix matrix = matrix(learn, start(learn, baseLogOdds));
      DMatrix watched = matrix(held, start(held, baseLogOdds));
      try {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("eval_metric", "logloss");
        // Round by round: XGBoost's own early stopping prints every round on standard output.
        Booster booster = XGBoost.train(matrix, all, 0, Map.of(), null, null);
        Stopped best = new Stopped(0, Double.POSITIVE_INFINITY);
        float[] loss = new float[1];
        for (int tree = 0; tree < trees && tree < best.trees() + patience; tree++) {
          booster.update(matrix, tree);
          booster.evalSet(new DMatrix[] {watched}, new String[] {"held"}, tree, loss);
          if (loss[0] < best.logLoss()) {
            best = new Stopped(tree + 1, loss[0]);
          }
        }
        booster.dispose();
        return best;
      } finally {
        matrix.dispose();
        watched.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  private static float[] start(Rows rows, float baseLogOdds) {
    float[] start = new float[rows.outcomes().length];
    Arrays.fill(start, baseLogOdds);
    return start;
  }

  private static DMatrix matrix(Rows rows, float[] baseLogOdds) throws XGBoostError {
    DMatrix matrix = matrix(rows.inputs());
    float[] labels = new float[rows.outcomes().length];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = rows.outcomes()[row];
    }
    matrix.setLabel(labels);
    matrix.setBaseMargin(baseLogOdds);
    return matrix;
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
