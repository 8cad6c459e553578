package io.creditregistry.oracle.training;

import java.util.HashMap;
import java.util.Map;

/**
 * The one recipe for all data; nothing in it depends on a dataset, only on how many events there
 * are to learn from: what can be told apart grows with them.
 *
 * @param name name and version, part of a model's identity
 * @param binning how fine the regression's bins may be
 * @param cost the regression's C, weight of the errors against the coefficients' size
 * @param regressionShare how much of the regression's log-odds the stumps start from, 0 to 1
 * @param stumps how the champion's regression is refined
 * @param simplification how the refined bins are merged
 * @param challenger how the challenger is boosted
 * @param fits how many boosted fits, each with a seed of its own, the challenger averages
 * @param blend weight of the champion's log-odds in the challenger, 0 to 1
 */
record Recipe(
    String name,
    BinningOptions binning,
    double cost,
    double regressionShare,
    Boosting stumps,
    Simplification simplification,
    Boosting challenger,
    int fits,
    double blend) {
  private static final int MANY_EVENTS = 1000;

  /**
   * The recipe for a development sample.
   *
   * @param events rows of its rarer class
   */
  static Recipe of(int events) {
    boolean many = events >= MANY_EVENTS;
    return new Recipe(
        "woe-stumps-xgboost/4",
        new BinningOptions(50, 0.05, 8, 50, 0, 30),
        0.5,
        many ? 0.3 : 1,
        many ? new Boosting(300, 1, 0.2, 5, 0.8, 0.3) : new Boosting(30, 1, 0.1, 5, 0.8, 0.8),
        new Simplification(many ? 0.002 : 0.01, 5, 1),
        many ? new Boosting(300, 4, 0.05, 5, 0.8, 0.3) : new Boosting(200, 3, 0.05, 5, 0.8, 0.3),
        3,
        many ? 0.2 : 0.4);
  }

  /** This recipe with another challenger. */
  Recipe withChallenger(Boosting other) {
    return new Recipe(
        name, binning, cost, regressionShare, stumps, simplification, other, fits, blend);
  }

  /** This recipe under another name. */
  Recipe named(String other) {
    return new Recipe(
        other, binning, cost, regressionShare, stumps, simplification, challenger, fits, blend);
  }

  /** The knobs that a search may turn, as one reads them in a model's provenance. */
  String knobs() {
    return "preBins "
        + binning.preBins()
        + ", minShare "
        + binning.minShare()
        + ", cost "
        + cost
        + ", stumps "
        + stumps.trees()
        + "; trees "
        + challenger.trees()
        + ", depth "
        + challenger.depth()
        + ", eta "
        + challenger.eta()
        + ", minChildWeight "
        + challenger.minChildWeight()
        + ", rows "
        + challenger.rows()
        + ", columns "
        + challenger.columns();
  }

  /** The recipe for this sample. */
  static Recipe of(Sample sample) {
    return of(Math.min(sample.bads(), sample.rows() - sample.bads()));
  }

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

    /** The same with another number of trees. */
    Boosting withTrees(int other) {
      return new Boosting(other, depth, eta, minChildWeight, rows, columns);
    }

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
