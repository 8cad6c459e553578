package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Scorecard;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains and measures both models on given folds: each fold is scored by models that never saw it.
 */
public final class CrossValidation {
  private CrossValidation() {}

  /**
   * One fold's outcome.
   *
   * @param repeat number of the repeat, from 0
   * @param fold number of the fold that was scored
   * @param champion the champion's metrics on the fold
   * @param challenger the challenger's
   * @param championCpuSeconds processor time to fit the champion, binning included
   * @param challengerCpuSeconds processor time to fit the challenger on top of it
   */
  public record FoldResult(
      int repeat,
      int fold,
      Metrics champion,
      Metrics challenger,
      double championCpuSeconds,
      double challengerCpuSeconds) {}

  /**
   * Runs all folds in order.
   *
   * @param table applicants with outcomes; rows are matched with the folds by {@link
   *     Applicant#row()}
   * @param repeats per repeat the fold of each data row, as {@link FoldFile} reads them
   * @param seed seed of boosting
   * @param useProtected whether protected attributes may be inputs
   * @throws TrainingException if a fold cannot be learnt from
   */
  public static List<FoldResult> run(
      ApplicantTable table, List<int[]> repeats, long seed, boolean useProtected) {
    List<FoldResult> results = new ArrayList<>();
    for (int repeat = 0; repeat < repeats.size(); repeat++) {
      int[] folds = repeats.get(repeat);
      for (int fold : Arrays.stream(folds).distinct().sorted().toArray()) {
        results.add(fold(table, folds, repeat, fold, seed, useProtected));
      }
    }
    return results;
  }

  private static FoldResult fold(
      ApplicantTable table, int[] folds, int repeat, int fold, long seed, boolean useProtected) {
    List<Applicant> applicants = table.applicants();
    Sample all = Sample.of(table.schema(), applicants);
    int[] development =
        IntStream.range(0, all.rows())
            .filter(i -> folds[applicants.get(i).row()] != fold)
            .toArray();
    List<Applicant> held = applicants.stream().filter(a -> folds[a.row()] == fold).toList();
    Sample sample = all.subset(development);
    Trainer trainer = new Trainer();
    double start = cpuSeconds();
    Scorecard champion = trainer.champion(sample, seed, useProtected);
    double afterChampion = cpuSeconds();
    BoostedTrees challenger = trainer.challenger(sample, champion, seed, useProtected);
    double afterChallenger = cpuSeconds();
    return new FoldResult(
        repeat,
        fold,
        Trainer.measure(champion, held),
        Trainer.measure(challenger, held),
        afterChampion - start,
        afterChallenger - afterChampion);
  }

  private static double cpuSeconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadCpuTime() / 1e9;
  }
}
