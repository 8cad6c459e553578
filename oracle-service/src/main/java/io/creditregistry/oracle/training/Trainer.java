package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.evaluation.Evaluator;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Development;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.TrainingResult.HoldoutReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Trains a champion scorecard and a challenger of boosted trees with one recipe for all data. */
public final class Trainer {
  private static final int MIN_PER_CLASS = 20;

  private final ScoreScale scale;
  private final Function<Sample, Recipe> recipes;

  /** A trainer whose models score on the default scale. */
  public Trainer() {
    this(ScoreScale.DEFAULT);
  }

  /** A trainer whose models score on this scale. */
  public Trainer(ScoreScale scale) {
    this.scale = scale;
    this.recipes = Recipe::of;
  }

  /** A trainer that keeps to this recipe, whatever the sample. */
  Trainer(ScoreScale scale, Recipe recipe) {
    this.scale = scale;
    this.recipes = sample -> recipe;
  }

  /**
   * Splits, trains both models on the development sample and measures them on the hold-out sample.
   * The same request gives the same models, bit for bit. A search sees the development sample only,
   * so the hold-out metrics of what it chose are honest.
   *
   * @throws TrainingException if outcomes are missing, of one class only, or too few
   */
  public TrainingResult train(TrainingRequest request) {
    List<Applicant> applicants = request.applicants();
    Sample all = Sample.of(request.schema(), applicants).requireClasses(MIN_PER_CLASS);
    StratifiedSplit split =
        StratifiedSplit.of(all.outcomes(), request.holdoutFraction(), request.seed());
    Sample development = all.subset(split.development());
    if (all.isScored() && request.draws() > 0) {
      throw new TrainingException(
          "search", request.draws() + " recipes", "none: the target is a score, not an outcome");
    }
    Optional<ChosenRecipe> chosen =
        request.draws() == 0
            ? Optional.empty()
            : Optional.of(
                new RecipeSearch(request.draws(), request.seed(), request.useProtected())
                    .in(development));
    Trainer trainer = chosen.map(found -> new Trainer(scale, found.recipe())).orElse(this);
    Fitted fitted =
        trainer.calibrated(
            trainer.fit(development, request.seed(), request.useProtected()),
            development,
            request.seed(),
            request.useProtected(),
            request.calibration());
    Scorecard champion = fitted.champion();
    BoostedTrees challenger = fitted.challenger();
    List<Applicant> held = Arrays.stream(split.holdout()).mapToObj(applicants::get).toList();
    int[] rows = held.stream().mapToInt(Applicant::row).toArray();
    HoldoutReport report =
        held.isEmpty()
            ? null
            : new HoldoutReport(measure(champion, held), measure(challenger, held));
    return new TrainingResult(champion, challenger, report, rows, chosen);
  }

  /** The hash of the rows that {@link #train} would learn from, as a model's JSON names it. */
  public static String developmentHash(TrainingRequest request) {
    Sample all = Sample.of(request.schema(), request.applicants());
    StratifiedSplit split =
        StratifiedSplit.of(all.outcomes(), request.holdoutFraction(), request.seed());
    return all.subset(split.development()).dataHash();
  }

  /** Both models of one development sample. */
  record Fitted(Scorecard champion, BoostedTrees challenger) {}

  /** The models calibrated on rows that copies of them did not learn from. */
  Fitted calibrated(
      Fitted models,
      Sample sample,
      long seed,
      boolean useProtected,
      CalibrationChoice calibration) {
    if (sample.isScored() && calibration != CalibrationChoice.NONE) {
      throw new TrainingException(
          "calibration", calibration.text(), "none: the target is a score, not an outcome");
    }
    return calibration == CalibrationChoice.NONE
        ? models
        : OutOfFold.of(sample, fold -> fit(fold, seed, useProtected), seed)
            .calibrated(models, calibration, seed);
  }

  private Fitted fit(Sample sample, long seed, boolean useProtected) {
    Scorecard champion = champion(sample, seed, useProtected);
    return new Fitted(champion, challenger(sample, champion, seed, useProtected));
  }

  /** Fits the champion on a development sample. */
  Scorecard champion(Sample sample, long seed, boolean useProtected) {
    sample.requireClasses(MIN_PER_CLASS);
    Recipe recipe = recipes.apply(sample);
    List<Integer> positions = positions(sample.schema(), useProtected);
    Development development = development(sample, seed, useProtected);
    return sample.isScored()
        ? new ScoreTrainer(recipe, scale).champion(sample, positions, development)
        : new ChampionTrainer(recipe, scale).train(sample, positions, development);
  }

  /** Fits the challenger on the development sample that the champion was fitted on. */
  BoostedTrees challenger(Sample sample, Scorecard champion, long seed, boolean useProtected) {
    Recipe recipe = recipes.apply(sample);
    List<Integer> positions = positions(sample.schema(), useProtected);
    Development development = development(sample, seed, useProtected);
    return sample.isScored()
        ? new ScoreTrainer(recipe, scale).challenger(sample, positions, champion, development)
        : new ChallengerTrainer(recipe, scale).train(sample, positions, champion, development);
  }

  private Development development(Sample sample, long seed, boolean useProtected) {
    return new Development(
        recipes.apply(sample).name() + (sample.isScored() ? "+score" : ""),
        sample.rows(),
        sample.bads(),
        sample.dataHash(),
        seed,
        useProtected);
  }

  /** Schema positions of the features that may be inputs. */
  static List<Integer> positions(FeatureSchema schema, boolean useProtected) {
    return IntStream.range(0, schema.features().size())
        .filter(i -> useProtected || !schema.features().get(i).isProtected())
        .boxed()
        .toList();
  }

  /** The model's metrics on these applicants, all with an outcome. */
  static Metrics measure(ScoringModel model, List<Applicant> applicants) {
    int[] outcomes = applicants.stream().mapToInt(Applicant::outcome).toArray();
    double[] probabilities = applicants.stream().mapToDouble(model::pd).toArray();
    return Evaluator.evaluate(outcomes, probabilities);
  }
}
