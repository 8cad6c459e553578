package io.creditregistry.oracle.training;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a search chose, and how it did on the inner folds it was chosen by: figures that flatter,
 * unlike those of the outer fold.
 */
public final class ChosenRecipe {
  private final Recipe recipe;
  private final double championLogLoss;
  private final double challengerLogLoss;

  ChosenRecipe(Recipe recipe, double championLogLoss, double challengerLogLoss) {
    this.recipe = recipe;
    this.championLogLoss = championLogLoss;
    this.challengerLogLoss = challengerLogLoss;
  }

  Recipe recipe() {
    return recipe;
  }

  /** The recipe's name and knobs, as in the provenance of models made by it. */
  public String name() {
    return recipe.name();
  }

  /** The chosen knobs by model, each with its mean log-loss on the inner folds in nats. */
  public Map<String, Object> toJson() {
    Map<String, Object> champion = new LinkedHashMap<>();
    champion.put("preBins", recipe.binning().preBins());
    champion.put("minShare", recipe.binning().minShare());
    champion.put("cost", recipe.cost());
    champion.put("stumps", recipe.stumps().trees());
    champion.put("innerLogLoss", championLogLoss);
    Recipe.Boosting trees = recipe.challenger();
    Map<String, Object> challenger = new LinkedHashMap<>();
    challenger.put("trees", trees.trees());
    challenger.put("depth", trees.depth());
    challenger.put("eta", trees.eta());
    challenger.put("minChildWeight", trees.minChildWeight());
    challenger.put("rows", trees.rows());
    challenger.put("columns", trees.columns());
    challenger.put("innerLogLoss", challengerLogLoss);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(CrossValidation.CHAMPION, champion);
    json.put(CrossValidation.CHALLENGER, challenger);
    return json;
  }
}
