package io.creditregistry.oracle.training;

import io.creditregistry.oracle.evaluation.Evaluator;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.TreeInput;
import io.creditregistry.oracle.training.LogisticBoosting.Stopped;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for a better recipe inside one development sample: every drawn recipe is fitted on
 * stratified inner folds and measured by log-loss on what each left out. The champion's and the
 * challenger's knobs are chosen apart; the challenger's number of trees is where inner validation
 * stopped.
 */
final class RecipeSearch {
  private static final int INNER_FOLDS = 3;
  private static final int MOST_TREES = 1000;
  private static final int PATIENCE = 30;

  private final int draws;
  private final long seed;
  private final boolean useProtected;

  /**
   * @param draws recipes to try beside the default one
   * @param seed seed of draws, inner folds and boosting
   * @param useProtected whether protected attributes may be inputs
   */
  RecipeSearch(int draws, long seed, boolean useProtected) {
    this.draws = draws;
    this.seed = seed;
    this.useProtected = useProtected;
  }

  private record Inner(Sample learn, Sample held) {}

  /** The best recipe for this sample; rows outside of it are never looked at. */
  ChosenRecipe in(Sample sample) {
    int[] folds = StratifiedSplit.folds(sample.outcomes(), INNER_FOLDS, seed);
    List<Inner> inner =
        IntStream.range(0, INNER_FOLDS)
            .mapToObj(
                fold ->
                    new Inner(
                        sample.subset(rows(folds, fold, false)),
                        sample.subset(rows(folds, fold, true))))
            .toList();
    Recipe champion = null;
    Recipe challenger = null;
    double championLoss = Double.POSITIVE_INFINITY;
    double challengerLoss = Double.POSITIVE_INFINITY;
    for (Recipe recipe : RecipeDraw.around(Recipe.of(sample), draws, seed)) {
      double loss = inner.stream().mapToDouble(i -> championLoss(recipe, i)).sum() / INNER_FOLDS;
      if (loss < championLoss) {
        championLoss = loss;
        champion = recipe;
      }
      List<Stopped> stopped = inner.stream().map(i -> stopped(recipe, i)).toList();
      loss = stopped.stream().mapToDouble(Stopped::logLoss).sum() / INNER_FOLDS;
      if (loss < challengerLoss) {
        challengerLoss = loss;
        int trees = stopped.stream().mapToInt(Stopped::trees).sum() / INNER_FOLDS;
        challenger = recipe.withChallenger(recipe.challenger().withTrees(Math.max(1, trees)));
      }
    }
    Recipe found = champion.withChallenger(challenger.challenger());
    return new ChosenRecipe(
        found.named(found.name() + " searched: " + found.knobs()), championLoss, challengerLoss);
  }

  private static int[] rows(int[] folds, int fold, boolean held) {
    return IntStream.range(0, folds.length).filter(i -> (folds[i] == fold) == held).toArray();
  }

  private double championLoss(Recipe recipe, Inner inner) {
    Scorecard champion =
        new Trainer(ScoreScale.DEFAULT, recipe).champion(inner.learn(), seed, useProtected);
    double[] probabilities =
        IntStream.range(0, inner.held().rows())
            .mapToDouble(row -> champion.pd(inner.held().applicant(row)))
            .toArray();
    return Evaluator.evaluate(inner.held().outcomes(), probabilities).logLoss();
  }

  private Stopped stopped(Recipe recipe, Inner inner) {
    Sample learn = inner.learn();
    List<TreeInput> inputs =
        InputEncoder.inputs(learn, Trainer.positions(learn.schema(), useProtected));
    return new LogisticBoosting(
            MOST_TREES,
            Directions.added(recipe.challenger().parameters(seed), learn.schema(), inputs))
        .stopped(
            new LogisticBoosting.Rows(InputEncoder.rows(learn, inputs), learn.outcomes()),
            new LogisticBoosting.Rows(
                InputEncoder.rows(inner.held(), inputs), inner.held().outcomes()),
            (float) Logistic.logOdds(learn.badRate()),
            PATIENCE);
  }
}
