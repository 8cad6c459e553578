package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.InputException;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.training.Baseline;
import io.creditregistry.oracle.training.StratifiedFolds;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code bench}: quality on the folds of the known datasets and speed in this process, as rows of a
 * bench. Without {@code --datasets} it measures on synthetic applicants, under their name.
 */
final class BenchJob {
  private static final Map<String, String> FILES = new LinkedHashMap<>();
  private static final int SYNTHETIC_ROWS = 5_000;
  private static final int STREAM_ROWS = 1_000_000;
  private static final int FEW_ROWS = 5_000;
  private static final long SEED = 1;

  static {
    FILES.put("german", "german.data");
    FILES.put("south_german", "SouthGermanCredit.asc");
    FILES.put("australian", "australian.dat");
    FILES.put("taiwan", "default_of_credit_card_clients.csv");
  }

  private BenchJob() {}

  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options =
        JobArguments.of(arguments, Set.of("--datasets", "--only", "--stream-rows"), Set.of());
    BenchRows rows = new BenchRows();
    ApplicantTable last = null;
    if (options.value("--datasets").isEmpty()) {
      progress.println("No --datasets DIR: all figures are on SYNTHETIC applicants.");
      last = synthetic();
      quality(last, StratifiedFolds.of(last, 1, 5, SEED), rows, progress);
    } else {
      Path folder = Path.of(options.required("--datasets"));
      List<String> only = options.value("--only").map(List::of).orElse(List.copyOf(FILES.keySet()));
      for (String dataset : only) {
        last = read(folder, dataset);
        quality(
            last,
            DataFiles.folds(folder.resolve(dataset).resolve("folds.csv"), last),
            rows,
            progress);
      }
    }
    SpeedBench.of(last, SEED, progress).addTo(rows);
    StreamBench.of((int) options.number("--stream-rows", 1, STREAM_ROWS), progress).addTo(rows);
    return Map.of("bench", "scoring", "rows", rows.toJson());
  }

  private static ApplicantTable read(Path folder, String dataset) {
    Path file = folder.resolve(dataset).resolve(FILES.getOrDefault(dataset, ""));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new JobException(
          "--datasets",
          InputException.shorten(folder.toString()),
          "a folder with " + FILES.keySet() + ", which lacks " + file.getFileName());
    }
    return DataFiles.applicants(FeatureSchemas.named(dataset), file);
  }

  /** A random forest by Tribuo takes minutes where rows are many. */
  private static List<Baseline> baselines(ApplicantTable table) {
    return table.applicants().size() <= FEW_ROWS
        ? List.of(Baseline.values())
        : List.of(Baseline.LOGISTIC_REGRESSION, Baseline.LINEAR_SVM, Baseline.DECISION_TREE);
  }

  private static ApplicantTable synthetic() {
    byte[] text = SyntheticApplicants.csv(SYNTHETIC_ROWS, SEED).getBytes(StandardCharsets.UTF_8);
    return ApplicantReader.read(FeatureSchemas.named("synthetic"), new ByteArrayInputStream(text));
  }

  private static void quality(
      ApplicantTable table, List<int[]> folds, BenchRows rows, PrintStream progress) {
    String dataset = table.schema().id();
    progress.println(dataset + ": " + table.applicants().size() + " applicants");
    FoldSummary summary =
        Evaluation.run(
                table, folds, SEED, true, baselines(table), 0, CalibrationChoice.NONE, progress)
            .summary();
    for (String model : summary.models()) {
      Map<String, Double> mean = summary.mean(model);
      for (String metric : List.of("auc", "ks", "brier", "logloss", "ece", FoldSummary.TRAIN_CPU)) {
        rows.quality(dataset, model, metric, mean.get(metric));
      }
    }
  }
}
