package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.Development;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.SchemaFingerprint;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.model.Tree;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Trains the champion: optimal bins, logistic regression on their weight of evidence, boosted
 * stumps on what the regression leaves, all put together as one scorecard.
 */
final class ChampionTrainer {
  private final Recipe recipe;
  private final ScoreScale scale;

  ChampionTrainer(Recipe recipe, ScoreScale scale) {
    this.recipe = recipe;
    this.scale = scale;
  }

  Scorecard train(Sample sample, List<Integer> positions, Development development) {
    FeatureBinner binner = new FeatureBinner(recipe.binning());
    List<BinnedFeature> binned =
        positions.stream().map(position -> binner.bin(sample, position)).toList();
    SignedRegression regression =
        SignedRegression.fit(sample, binned, recipe.cost())
            .shrunk(recipe.regressionShare(), Logistic.logOdds(sample.badRate()));
    List<TreeInput> inputs = InputEncoder.inputs(sample, positions);
    List<Tree> stumps = stumps(sample, inputs, regression, development.seed());
    Map<Integer, AdditiveRefinement> refinements = AdditiveRefinement.of(inputs, stumps);
    double intercept = regression.intercept() + AdditiveRefinement.constant(stumps);
    BinSimplifier simplifier = simplifier(sample);
    List<ScorecardFeature> features = new ArrayList<>();
    for (BinnedFeature feature : binned) {
      int position = feature.bins().position();
      RefinedFeature refined =
          RefinedFeature.of(
              sample,
              feature,
              regression.coefficient(feature),
              refinements.get(position),
              simplifier);
      if (refined.bins().count() > 1) {
        features.add(refined.line(sample, scale, recipe.binning().priorRows()));
      } else {
        intercept += refined.logOdds()[0];
      }
    }
    if (features.isEmpty()) {
      throw new TrainingException(
          "features", "none that tells good from bad", "at least one that does");
    }
    return new Scorecard(
        sample.schema().id(),
        SchemaFingerprint.of(sample.schema()),
        development,
        scale,
        intercept,
        Scorecard.roundedBase(intercept, scale),
        features);
  }

  private List<Tree> stumps(
      Sample sample, List<TreeInput> inputs, SignedRegression regression, long seed) {
    LogisticBoosting boosting =
        new LogisticBoosting(
            recipe.stumps().trees(),
            Directions.added(recipe.stumps().parameters(seed), sample.schema(), inputs));
    return BoosterTrees.of(
        boosting.boost(
            InputEncoder.rows(sample, inputs), sample.outcomes(), regression.logOdds(sample)),
        1);
  }

  private BinSimplifier simplifier(Sample sample) {
    Recipe.Simplification limits = recipe.simplification();
    return new BinSimplifier(
        (int) Math.ceil(limits.minShare() * sample.rows()),
        limits.minEvents(),
        limits.minGapPoints() / scale.factor());
  }
}
