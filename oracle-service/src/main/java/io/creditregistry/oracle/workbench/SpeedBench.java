package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.FlatTrees;
import io.creditregistry.oracle.scoring.Scorer;
import io.creditregistry.oracle.training.Trainer;
import io.creditregistry.oracle.training.TrainingRequest;
import io.creditregistry.oracle.training.TrainingResult;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How fast one thread scores typed applicants.
 *
 * @param scorecardRowsPerSecond the champion with its reasons
 * @param boostingRowsPerSecond the challenger's first 300 trees, encoding included
 * @param challengerRowsPerSecond the whole challenger: its fits and the champion blended in
 * @param decisionP99Micros one decision with reasons, the 99th percentile, by the champion
 */
record SpeedBench(
    double scorecardRowsPerSecond,
    double boostingRowsPerSecond,
    double challengerRowsPerSecond,
    double decisionP99Micros) {
  private static final int BOOSTING_TREES = 300;
  private static final double WARM_UP_SECONDS = 2;
  private static final double MEASURED_SECONDS = 3;
  private static final int DECISIONS = 200_000;

  /** Trains on the applicants and scores them again and again. */
  static SpeedBench of(ApplicantTable table, long seed, PrintStream progress) {
    progress.println("Speed on " + table.schema().id() + ", one thread");
    List<Applicant> applicants = table.applicants();
    TrainingResult models =
        new Trainer().train(new TrainingRequest(table.schema(), applicants, 0, seed, true));
    Scorer champion = new Scorer(models.champion(), table.schema());
    FlatTrees challenger = FlatTrees.of(models.challenger());
    FlatTrees boosting = FlatTrees.of(first(models.challenger(), BOOSTING_TREES));
    return new SpeedBench(
        rowsPerSecond(applicants, applicant -> champion.decide(applicant).scorePoints()),
        rowsPerSecond(applicants, applicant -> boosting.logOdds(applicant) > 0 ? 1 : 0),
        rowsPerSecond(applicants, applicant -> challenger.logOdds(applicant) > 0 ? 1 : 0),
        p99Micros(applicants, champion));
  }

  void addTo(BenchRows rows) {
    rows.add("speed.scorecard.rows_per_s", scorecardRowsPerSecond, "rows/s", true, 1_000_000.0);
    rows.add("speed.boosting.rows_per_s", boostingRowsPerSecond, "rows/s", true, 350_000.0);
    rows.add("speed.challenger.rows_per_s", challengerRowsPerSecond, "rows/s", true, null);
    rows.add("speed.decision.p99_us", decisionP99Micros, "us", false, 100.0);
  }

  private static BoostedTrees first(BoostedTrees model, int trees) {
    return new BoostedTrees(
        model.schemaId(),
        model.schemaHash(),
        model.development(),
        model.scale(),
        model.baseLogOdds(),
        model.treeInputs(),
        model.trees().subList(0, trees));
  }

  private static double rowsPerSecond(List<Applicant> applicants, ToIntFunction<Applicant> score) {
    run(applicants, score, WARM_UP_SECONDS);
    return run(applicants, score, MEASURED_SECONDS);
  }

  private static double run(
      List<Applicant> applicants, ToIntFunction<Applicant> score, double seconds) {
    double start = cpuSeconds();
    long rows = 0;
    long sum = 0;
    double used;
    do {
      for (Applicant applicant : applicants) {
        sum += score.applyAsInt(applicant);
      }
      rows += applicants.size();
      used = cpuSeconds() - start;
    } while (used < seconds);
    return sum == Long.MIN_VALUE ? 0 : rows / used;
  }

  private static double p99Micros(List<Applicant> applicants, Scorer scorer) {
    long[] nanos = new long[DECISIONS];
    for (int i = 0; i < DECISIONS; i++) {
      Applicant applicant = applicants.get(i % applicants.size());
      long start = System.nanoTime();
      scorer.decide(applicant);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[DECISIONS * 99 / 100] / 1000.0;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
