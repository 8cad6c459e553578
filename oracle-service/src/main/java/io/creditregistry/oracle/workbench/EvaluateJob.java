package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.training.Baseline;
import io.creditregistry.oracle.training.StratifiedFolds;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code evaluate}: all models on given or generated folds. */
final class EvaluateJob {
  private static final Set<String> OPTIONS =
      Set.of(
          "--schema",
          "--data",
          "--folds",
          "--repeats",
          "--splits",
          "--seed",
          "--search",
          "--calibration");
  private static final String WITHOUT_PROTECTED = "--without-protected";
  private static final String BASELINES = "--baselines";

  private EvaluateJob() {}

  /** The answer as JSON values; progress goes to {@code progress}. */
  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options =
        JobArguments.of(arguments, OPTIONS, Set.of(WITHOUT_PROTECTED, BASELINES));
    FeatureSchema schema = DataFiles.schema(options.required("--schema"));
    ApplicantTable table = DataFiles.applicants(schema, options.readable("--data"));
    DataNotes.of(table).tell(progress);
    long seed = options.number("--seed", Long.MIN_VALUE, 1);
    List<int[]> folds =
        options.value("--folds").isPresent()
            ? DataFiles.folds(options.readable("--folds"), table)
            : StratifiedFolds.of(
                table,
                (int) options.number("--repeats", 1, 1),
                (int) options.number("--splits", 2, 5),
                seed);
    List<Baseline> baselines =
        options.has(BASELINES) ? List.of(Baseline.values()) : List.<Baseline>of();
    if (schema.target().score().isPresent() && (!baselines.isEmpty() || options.draws() > 0)) {
      throw new JobException(
          "--schema", "a target that is a score", "an outcome, for --baselines and --search");
    }
    return Evaluation.run(
            table,
            folds,
            seed,
            !options.has(WITHOUT_PROTECTED),
            baselines,
            options.draws(),
            options.calibration(),
            progress)
        .toJson();
  }
}
