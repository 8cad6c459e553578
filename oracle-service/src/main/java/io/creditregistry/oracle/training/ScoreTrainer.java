package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Development;
import io.creditregistry.oracle.model.SchemaFingerprint;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.model.Tree;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Trains models of an existing score. The score is taken at its word: the scale turns it into
 * log-odds, a linear regression and boosted trees learn these by least squares, and the scale turns
 * what they predict into points again, so everything behind the training is as with outcomes.
 */
final class ScoreTrainer {
  /** Every row tells its score, so that there is more to learn than from as many outcomes. */
  private static final Recipe.Boosting STUMPS = new Recipe.Boosting(300, 1, 0.1, 5, 0.8, 0.8);

  private static final Recipe.Boosting TREES = new Recipe.Boosting(300, 4, 0.05, 5, 0.8, 0.8);
  private static final double MIN_SHARE = 0.005;
  private static final double MIN_GAP_POINTS = 0.5;
  private static final int FITS = 3;
  private static final double BLEND = 0.3;

  private final Recipe recipe;
  private final ScoreScale scale;

  ScoreTrainer(Recipe recipe, ScoreScale scale) {
    this.recipe = recipe;
    this.scale = scale;
  }

  Scorecard champion(Sample sample, List<Integer> positions, Development development) {
    double[] targets = targets(sample);
    FeatureBinner binner = new FeatureBinner(recipe.binning());
    List<BinnedFeature> binned =
        positions.stream().map(position -> binner.bin(sample, position)).toList();
    SignedRegression regression =
        SignedRegression.fit(sample, binned, columns -> LeastSquares.fit(columns, targets));
    List<TreeInput> inputs = InputEncoder.inputs(sample, positions);
    List<Tree> stumps =
        BoosterTrees.of(
            boosting(STUMPS, sample, inputs, development.seed())
                .boost(InputEncoder.rows(sample, inputs), targets, regression.logOdds(sample)),
            1);
    Map<Integer, AdditiveRefinement> refinements = AdditiveRefinement.of(inputs, stumps);
    double intercept = regression.intercept() + AdditiveRefinement.constant(stumps);
    BinSimplifier simplifier =
        new BinSimplifier(
            (int) Math.ceil(MIN_SHARE * sample.rows()), 0, MIN_GAP_POINTS / scale.factor());
    List<ScorecardFeature> features = new ArrayList<>();
    for (BinnedFeature feature : binned) {
      RefinedFeature refined =
          RefinedFeature.of(
              sample,
              feature,
              regression.coefficient(feature),
              refinements.get(feature.bins().position()),
              simplifier);
      if (refined.bins().count() > 1) {
        features.add(refined.line(sample, scale, recipe.binning().priorRows()));
      } else {
        intercept += refined.logOdds()[0];
      }
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

  BoostedTrees challenger(
      Sample sample, List<Integer> positions, Scorecard champion, Development development) {
    double[] targets = targets(sample);
    List<TreeInput> inputs = InputEncoder.inputs(sample, positions);
    float average = (float) Arrays.stream(targets).average().orElseThrow();
    float[] start = new float[sample.rows()];
    Arrays.fill(start, average);
    float[][] rows = InputEncoder.rows(sample, inputs);
    List<Tree> trees = new ArrayList<>();
    for (int fit = 0; fit < FITS; fit++) {
      trees.addAll(
          BoosterTrees.of(
              boosting(TREES, sample, inputs, development.seed() + fit).boost(rows, targets, start),
              (1 - BLEND) / FITS));
    }
    trees.addAll(ScorecardTrees.of(champion, inputs, BLEND));
    return new BoostedTrees(
        sample.schema().id(),
        SchemaFingerprint.of(sample.schema()),
        development,
        scale,
        (1 - BLEND) * average + BLEND * champion.intercept(),
        inputs,
        trees);
  }

  private static ScoreBoosting boosting(
      Recipe.Boosting boosting, Sample sample, List<TreeInput> inputs, long seed) {
    return new ScoreBoosting(
        boosting.trees(), Directions.added(boosting.parameters(seed), sample.schema(), inputs));
  }

  /** The log-odds of being bad that the scale gives to each row's score. */
  private double[] targets(Sample sample) {
    return Arrays.stream(sample.points()).mapToDouble(scale::logOdds).toArray();
  }
}
