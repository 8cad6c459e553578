package io.creditregistry.oracle.training;

import io.creditregistry.oracle.training.Recipe.Boosting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws recipes around the default one: how fine the bins are, how hard the regression is held, and
 * how trees and stumps are boosted.
 */
final class RecipeDraw {
  private static final double[] PRE_BINS = {20, 35, 50};
  private static final double[] MIN_SHARE = {0.03, 0.05, 0.08};
  private static final double[] COST = {0.1, 0.25, 0.5, 1, 2};
  private static final double[] STUMPS = {0.5, 1, 2};
  private static final double[] DEPTH = {2, 3, 4, 5};
  private static final double[] ETA = {0.03, 0.05, 0.1};
  private static final double[] MIN_CHILD_WEIGHT = {1, 5, 20};
  private static final double[] ROWS = {0.6, 0.8, 1};
  private static final double[] COLUMNS = {0.3, 0.5, 0.8};

  private final Random random;

  private RecipeDraw(long seed) {
    this.random = new Random(seed);
  }

  /** The default recipe, then {@code count} drawn ones; a seed gives the same ones everywhere. */
  static List<Recipe> around(Recipe base, int count, long seed) {
    RecipeDraw draw = new RecipeDraw(seed);
    List<Recipe> recipes = new ArrayList<>();
    recipes.add(base);
    for (int i = 0; i < count; i++) {
      recipes.add(draw.next(base));
    }
    return recipes;
  }

  private Recipe next(Recipe base) {
    BinningOptions bins = base.binning();
    Boosting stumps = base.stumps();
    return new Recipe(
        base.name(),
        new BinningOptions(
            (int) one(PRE_BINS),
            one(MIN_SHARE),
            bins.minEvents(),
            bins.manyEvents(),
            bins.penalty(),
            bins.priorRows()),
        one(COST),
        base.regressionShare(),
        stumps.withTrees((int) Math.ceil(stumps.trees() * one(STUMPS))),
        base.simplification(),
        new Boosting(
            base.challenger().trees(),
            (int) one(DEPTH),
            one(ETA),
            one(MIN_CHILD_WEIGHT),
            one(ROWS),
            one(COLUMNS)),
        base.fits(),
        base.blend());
  }

  private double one(double[] values) {
    return values[random.nextInt(values.length)];
  }
}
