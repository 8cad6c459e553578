package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.evaluation.Evaluator;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.evaluation.ScoreFit;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.Trainer.Fitted;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains and measures models on given folds: each fold is scored by models that never saw it. Folds
 * run side by side on all processors; the results do not depend on how many there are.
 */
public final class CrossValidation {
  /** Name of the scorecard in results. */
  public static final String CHAMPION = "champion";

  /** Name of the boosted trees in results. */
  public static final String CHALLENGER = "challenger";

  /** Share of the applicants approved in swap sets. */
  public static final double APPROVAL_RATE = 0.7;

  private final ApplicantTable table;
  private final long seed;
  private final boolean useProtected;
  private final List<Baseline> baselines;
  private final int draws;
  private final CalibrationChoice calibration;
  private final Sample all;

  /**
   * @param table applicants with outcomes; rows are matched with the folds by {@link
   *     Applicant#row()}
   * @param seed seed of boosting
   * @param useProtected whether protected attributes may be inputs; they never are reasons
   * @param baselines textbook models to measure beside champion and challenger
   * @param draws recipes to try, in each fold's training rows, beside the default one; 0 keeps to
   *     it
   * @param calibration how champion and challenger are calibrated in each fold's training rows
   * @throws TrainingException if an applicant has no outcome
   */
  public CrossValidation(
      ApplicantTable table,
      long seed,
      boolean useProtected,
      List<Baseline> baselines,
      int draws,
      CalibrationChoice calibration) {
    this.draws = draws;
    this.calibration = calibration;
    this.baselines = List.copyOf(baselines);
    this.table = table;
    this.seed = seed;
    this.useProtected = useProtected;
    this.all = Sample.of(table.schema(), table.applicants());
  }

  /**
   * One model on one fold.
   *
   * @param model its name, {@link #CHAMPION}, {@link #CHALLENGER} or a baseline's
   * @param metrics its metrics on the fold
   * @param fit how close its points come to the existing scores; empty where the target is an
   *     outcome
   * @param cpuSeconds processor time of one fit, binning included, calibration not; the
   *     challenger's includes the champion that it is blended with
   */
  public record Entry(String model, Metrics metrics, Optional<ScoreFit> fit, double cpuSeconds) {}

  /**
   * One fold's outcome.
   *
   * @param repeat number of the repeat, from 0
   * @param fold number of the fold that was scored
   * @param entries one per model, always in the same order
   * @param swapSet champion against challenger at {@link #APPROVAL_RATE}
   * @param chosen what a search in the fold's training rows chose; empty where there was none
   */
  public record FoldResult(
      int repeat, int fold, List<Entry> entries, SwapSet swapSet, Optional<ChosenRecipe> chosen) {
    public FoldResult {
      entries = List.copyOf(entries);
    }
  }

  private record Task(int repeat, int fold, int[] folds) {}

  /**
   * Runs all folds.
   *
   * @param repeats per repeat the fold of each data row, as {@link FoldFile} reads them
   * @param progress told each result as it comes, in any order, from any thread
   * @return the results in order of repeat and fold
   * @throws TrainingException if a fold cannot be learnt from or measured on
   */
  public List<FoldResult> run(List<int[]> repeats, Consumer<FoldResult> progress) {
    List<Task> tasks = new ArrayList<>();
    for (int repeat = 0; repeat < repeats.size(); repeat++) {
      int[] folds = repeats.get(repeat);
      for (int fold : Arrays.stream(folds).distinct().sorted().toArray()) {
        tasks.add(new Task(repeat, fold, folds));
      }
    }
    return tasks.parallelStream()
        .map(
            task -> {
              FoldResult result = result(task);
              progress.accept(result);
              return result;
            })
        .toList();
  }

  private FoldResult result(Task task) {
    List<Applicant> applicants = table.applicants();
    Sample sample = all.subset(rows(task, false));
    List<Applicant> held = Arrays.stream(rows(task, true)).mapToObj(applicants::get).toList();
    Optional<ChosenRecipe> chosen =
        draws == 0
            ? Optional.empty()
            : Optional.of(new RecipeSearch(draws, seed, useProtected).in(sample));
    Trainer trainer =
        chosen
            .map(found -> new Trainer(ScoreScale.DEFAULT, found.recipe()))
            .orElseGet(Trainer::new);
    double start = cpuSeconds();
    Scorecard champion = trainer.champion(sample, seed, useProtected);
    double afterChampion = cpuSeconds();
    BoostedTrees challenger = trainer.challenger(sample, champion, seed, useProtected);
    double afterChallenger = cpuSeconds();
    Fitted models =
        trainer.calibrated(
            new Fitted(champion, challenger), sample, seed, useProtected, calibration);
    int[] outcomes = outcomes(task, held);
    double[] before = held.stream().mapToDouble(models.champion()::pd).toArray();
    double[] after = held.stream().mapToDouble(models.challenger()::pd).toArray();
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            CHAMPION,
            Evaluator.evaluate(outcomes, before),
            fit(models.champion(), held),
            afterChampion - start));
    entries.add(
        new Entry(
            CHALLENGER,
            Evaluator.evaluate(outcomes, after),
            fit(models.challenger(), held),
            afterChallenger - start));
    for (Baseline baseline : baselines) {
      double begin = cpuSeconds();
      double[] probabilities =
          baseline.probabilities(
              sample,
              all.subset(rows(task, true)),
              Trainer.positions(table.schema(), useProtected),
              seed);
      double seconds = cpuSeconds() - begin;
      entries.add(
          new Entry(
              baseline.text(),
              Evaluator.evaluate(outcomes, probabilities),
              Optional.empty(),
              seconds));
    }
    SwapSet swapSet = SwapSet.of(outcomes, before, after, APPROVAL_RATE);
    return new FoldResult(task.repeat(), task.fold(), entries, swapSet, chosen);
  }

  private Optional<ScoreFit> fit(ScoringModel model, List<Applicant> held) {
    if (!all.isScored()) {
      return Optional.empty();
    }
    return Optional.of(
        ScoreFit.of(
            held.stream().mapToInt(Applicant::targetPoints).toArray(),
            held.stream().mapToInt(model::scorePoints).toArray()));
  }

  private int[] rows(Task task, boolean held) {
    List<Applicant> applicants = table.applicants();
    return IntStream.range(0, all.rows())
        .filter(i -> (task.folds()[applicants.get(i).row()] == task.fold()) == held)
        .toArray();
  }

  private static int[] outcomes(Task task, List<Applicant> held) {
    int[] outcomes = held.stream().mapToInt(Applicant::outcome).toArray();
    int bads = Arrays.stream(outcomes).sum();
    if (bads == 0 || bads == outcomes.length) {
      throw new TrainingException(
          "fold " + task.fold() + " of repeat " + task.repeat(),
          bads + " bad and " + (outcomes.length - bads) + " good rows",
          "good and bad rows to measure on");
    }
    return outcomes;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
