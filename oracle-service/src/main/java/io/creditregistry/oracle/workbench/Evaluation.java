package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.training.Baseline;
import io.creditregistry.oracle.training.CrossValidation;
import io.creditregistry.oracle.training.CrossValidation.FoldResult;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Models evaluated on folds.
 *
 * @param table the applicants
 * @param seed seed of boosting
 * @param usesProtected whether protected attributes were allowed as inputs
 * @param calibration how the models were calibrated
 * @param repeats number of repeats
 * @param summary the results
 */
record Evaluation(
    ApplicantTable table,
    long seed,
    boolean usesProtected,
    CalibrationChoice calibration,
    int repeats,
    FoldSummary summary) {

  /** Runs all folds, telling each on {@code progress}. */
  static Evaluation run(
      ApplicantTable table,
      List<int[]> repeats,
      long seed,
      boolean useProtected,
      List<Baseline> baselines,
      int draws,
      CalibrationChoice calibration,
      PrintStream progress) {
    long total =
        repeats.stream()
            .mapToLong(folds -> java.util.Arrays.stream(folds).distinct().count())
            .sum();
    AtomicInteger done = new AtomicInteger();
    List<FoldResult> results =
        new CrossValidation(table, seed, useProtected, baselines, draws, calibration)
            .run(repeats, result -> progress.println(line(result, done.incrementAndGet(), total)));
    return new Evaluation(
        table, seed, useProtected, calibration, repeats.size(), new FoldSummary(results));
  }

  private static String line(FoldResult result, int done, long total) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  %d of %d: repeat %d fold %d, AUC",
            done,
            total,
            result.repeat(),
            result.fold()));
    for (CrossValidation.Entry entry : result.entries()) {
      text.append(String.format(Locale.ROOT, " %s %.4f", entry.model(), entry.metrics().auc()));
    }
    return text.toString();
  }

  Map<String, Object> toJson() {
    FeatureSchema schema = table.schema();
    Map<String, Object> models = new LinkedHashMap<>();
    for (String model : summary.models()) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("mean", summary.mean(model));
      figures.put("std", summary.deviation(model));
      figures.put("interval", summary.intervals(model));
      figures.put("folds", summary.perFold(model));
      models.put(model, figures);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", schema.id());
    json.put("synthetic", schema.synthetic());
    json.put("rows", table.applicants().size());
    json.put("bads", table.applicants().stream().mapToInt(a -> a.outcome()).sum());
    json.put("rejectedRows", DataFiles.rejectedRows(table));
    json.put("seed", seed);
    json.put("usesProtected", usesProtected);
    json.put("calibration", calibration.text());
    json.put("repeats", repeats);
    json.put("folds", summary.folds().size());
    json.put("models", models);
    schema.target().score().ifPresent(score -> json.put("badBelow", score.badBelow()));
    json.put("swapSet", summary.swapSet().toJson());
    if (!summary.chosen().isEmpty()) {
      json.put("search", summary.chosen());
    }
    return json;
  }
}
