package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Development;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.SchemaFingerprint;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.Tree;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains the challenger: boosted trees blended with the champion on the log-odds scale. The
 * champion's part is written as trees too, so that the model is one sum of trees.
 */
final class ChallengerTrainer {
  private final Recipe recipe;
  private final ScoreScale scale;

  ChallengerTrainer(Recipe recipe, ScoreScale scale) {
    this.recipe = recipe;
    this.scale = scale;
  }

  BoostedTrees train(
      Sample sample, List<Integer> positions, Scorecard champion, Development development) {
    List<TreeInput> inputs = InputEncoder.inputs(sample, positions);
    double average = Logistic.logOdds(sample.badRate());
    float[] start = new float[sample.rows()];
    Arrays.fill(start, (float) average);
    float[][] rows = InputEncoder.rows(sample, inputs);
    double blend = recipe.blend();
    List<Tree> trees = new ArrayList<>();
    for (int fit = 0; fit < recipe.fits(); fit++) {
      LogisticBoosting boosting =
          new LogisticBoosting(
              recipe.challenger().trees(),
              Directions.added(
                  recipe.challenger().parameters(development.seed() + fit),
                  sample.schema(),
                  inputs));
      trees.addAll(
          BoosterTrees.of(
              boosting.boost(rows, sample.outcomes(), start), (1 - blend) / recipe.fits()));
    }
    trees.addAll(ScorecardTrees.of(champion, inputs, blend));
    return new BoostedTrees(
        sample.schema().id(),
        SchemaFingerprint.of(sample.schema()),
        development,
        scale,
        (1 - blend) * (float) average + blend * champion.intercept(),
        inputs,
        trees);
  }
}
