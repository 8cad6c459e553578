package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.StratifiedFolds;
import io.creditregistry.oracle.training.Trainer;
import io.creditregistry.oracle.training.TrainingRequest;
import io.creditregistry.oracle.training.TrainingResult;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code fit}: trains both models on a whole file and writes their canonical JSON, so that anybody
 * can recompute a model's hash.
 */
final class FitJob {
  private static final Set<String> OPTIONS =
      Set.of(
          "--schema",
          "--data",
          "--seed",
          "--champion",
          "--challenger",
          "--pdo",
          "--base-score",
          "--base-odds",
          "--calibration",
          "--search");

  /** Folds of the nested evaluation beside a search. */
  private static final int NESTED_FOLDS = 3;

  private FitJob() {}

  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options = JobArguments.of(arguments, OPTIONS, Set.of("--with-protected"));
    FeatureSchema schema = DataFiles.schema(options.required("--schema"));
    ApplicantTable table = DataFiles.applicants(schema, options.readable("--data"));
    long seed = options.number("--seed", Long.MIN_VALUE, 1);
    DataNotes notes = DataNotes.of(table).tell(progress);
    progress.println("  training on " + table.applicants().size() + " applicants");
    TrainingResult models =
        new Trainer(scale(options))
            .train(
                new TrainingRequest(
                    schema,
                    table.applicants(),
                    0,
                    seed,
                    options.has("--with-protected"),
                    options.calibration(),
                    options.draws()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("schema", schema.id());
    answer.put("rows", table.applicants().size());
    answer.put("rejectedRows", notes.rejectedRows());
    answer.put("rejects", notes.rejects());
    answer.put("constantColumns", notes.constantColumns());
    answer.put("championHash", models.champion().modelHash());
    answer.put("challengerHash", models.challenger().modelHash());
    answer.put("championCalibration", models.champion().calibration().method());
    answer.put("challengerCalibration", models.challenger().calibration().method());
    models
        .chosen()
        .ifPresent(
            chosen -> {
              answer.put("recipe", chosen.name());
              answer.put("search", chosen.toJson());
              answer.put("nested", nested(table, options, seed, progress));
            });
    options.value("--champion").ifPresent(file -> write(models.champion(), Path.of(file)));
    options.value("--challenger").ifPresent(file -> write(models.challenger(), Path.of(file)));
    return answer;
  }

  /** What a search like this is worth: repeated inside each of a few folds, measured outside. */
  private static Map<String, Object> nested(
      ApplicantTable table, JobArguments options, long seed, PrintStream progress) {
    progress.println("  measuring the search on " + NESTED_FOLDS + " folds that it does not see");
    FoldSummary summary =
        Evaluation.run(
                table,
                StratifiedFolds.of(table, 1, NESTED_FOLDS, seed),
                seed,
                options.has("--with-protected"),
                List.of(),
                options.draws(),
                options.calibration(),
                progress)
            .summary();
    Map<String, Object> nested = new LinkedHashMap<>();
    nested.put("folds", NESTED_FOLDS);
    for (String model : summary.models()) {
      Map<String, Double> mean = summary.mean(model);
      mean.keySet().retainAll(List.of("auc", "ks", "brier", "logloss"));
      nested.put(model, mean);
    }
    return nested;
  }

  private static ScoreScale scale(JobArguments options) {
    ScoreScale usual = ScoreScale.DEFAULT;
    return new ScoreScale(
        (int) options.number("--base-score", 0, usual.baseScore()),
        options.positive("--base-odds", usual.baseOdds()),
        options.positive("--pdo", usual.pdo()),
        usual.minPoints(),
        usual.maxPoints());
  }

  private static void write(ScoringModel model, Path file) {
    try (Draft draft = Draft.of(file)) {
      draft.writer().write(model.toCanonicalJson());
      draft.publish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
