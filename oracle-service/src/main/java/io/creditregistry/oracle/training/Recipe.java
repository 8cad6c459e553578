package io.creditregistry.oracle.training;

import java.util.HashMap;
import java.util.Map;

/**
 * The one recipe for all data; nothing in it depends on a dataset.
 *
 * @param name name and version, part of a model's identity
 * @param binning how fine the regression's bins may be
 * @param cost LibLinear's C
 * @param stumps how the champion's regression is refined
 * @param simplification how the refined bins are merged
 * @param challenger how the challenger is boosted
 * @param blend weight of the champion's log-odds in the challenger, 0 to 1
 */
record Recipe(
    String name,
    BinningOptions binning,
    double cost,
    Boosting stumps,
    Simplification simplification,
    Boosting challenger,
    double blend) {

  static final Recipe DEFAULT =
      new Recipe(
          "woe-stumps-xgboost/1",
          new BinningOptions(50, 0.03, 8, 0, 20),
          0.1,
          new Boosting(100, 1, 0.05, 5, 0.8, 0.8),
          new Simplification(0.01, 5, 1),
          new Boosting(200, 3, 0.05, 5, 0.8, 0.3),
          0.4);

  /**
   * XGBoost's main parameters.
   *
   * @param trees number of trees
   * @param depth most comparisons on a path
   * @param eta shrinkage of each tree
   * @param minChildWeight least sum of {@code p (1 - p)} in a leaf
   * @param rows share of the rows that each tree sees
   * @param columns share of the inputs that each tree sees
   */
  record Boosting(
      int trees, int depth, double eta, double minChildWeight, double rows, double columns) {

    Map<String, Object> parameters(long seed) {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("max_depth", depth);
      parameters.put("eta", eta);
      parameters.put("min_child_weight", minChildWeight);
      parameters.put("subsample", rows);
      parameters.put("colsample_bytree", columns);
      parameters.put("tree_method", "hist");
      parameters.put("seed", seed);
      return parameters;
    }
  }

  /**
   * When neighbouring bins are merged.
   *
   * @param minShare least share of the rows in a bin
   * @param minEvents least good and least bad rows in a bin
   * @param minGapPoints least difference between neighbours, in score points
   */
  record Simplification(double minShare, int minEvents, double minGapPoints) {}
}
