package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.oracle.TrainRequest;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.output.Json;
import io.creditregistry.cli.workbench.OracleJob;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code creditctl operator train}. */
@Command(
    name = "train",
    description = "Train a scorecard and its challenger; part of the rows is kept for evaluation.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator train --schema german --data german.data --holdout 0.3 --seed 7",
      "  creditctl operator train --schema german --data german.data --folds folds.csv --json out.json",
      "",
      "With --folds or --splits nothing is kept and no oracle need run: all models are trained and",
      "measured on the folds by this machine, and --schema may be your own YAML file."
    })
final class TrainCommand extends Verb {

  @Mixin private OracleOptions oracle;
  @Mixin private ErrorOptions errors;
  @Mixin private ScreenFlags screen;
  @Mixin private FitFlags fit;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Applicants with known outcomes, in the schema's format.")
  private Path data;

  @Option(
      names = "--schema",
      required = true,
      paramLabel = "NAME|FILE",
      description =
          "synthetic, synthetic-score, german, south_german, australian, taiwan, heloc,"
              + " give-me-some-credit, or your own YAML file.")
  private String schema;

  @Option(
      names = "--holdout",
      paramLabel = "SHARE",
      description = "Share of rows kept for evaluation, above 0 and below 1; default 0.3.")
  private Double holdout;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the split; default 1.")
  private Long seed;

  @Option(names = "--name", paramLabel = "TEXT", description = "A name for people.")
  private String name;

  @Option(
      names = "--folds",
      paramLabel = "FILE",
      description = "Evaluate on these folds: CSV with the header repeat,fold,row, rows from 0.")
  private Path folds;

  @Option(
      names = "--splits",
      paramLabel = "N",
      description = "Evaluate on N stratified folds drawn with the seed.")
  private Integer splits;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "With --splits: draw the folds N times; default 1.")
  private Integer repeats;

  @Option(
      names = "--without-protected",
      description =
          "With folds: protected attributes are no inputs, as in a model to be published.")
  private boolean withoutProtected;

  @Option(
      names = "--baselines",
      description = "With folds: also measure textbook models; minutes where rows are many.")
  private boolean baselines;

  @Parameters(
      arity = "0..1",
      paramLabel = "OUT",
      description = "With folds, after --json: the file that gets the JSON.")
  private Path out;

  @Override
  protected Answer process() {
    boolean onFolds = folds != null || splits != null;
    if (!onFolds && (out != null || withoutProtected || baselines || repeats != null)) {
      throw misuse(
          "OUT, --without-protected, --baselines, --repeats: expected --folds or --splits as well");
    }
    return onFolds ? evaluate() : train();
  }

  @Override
  protected boolean jsonGoesToFile() {
    return out != null;
  }

  private Answer evaluate() {
    if (holdout != null || name != null || fit.scaled() || (folds != null && splits != null)) {
      throw misuse(
          "--folds: expected no --splits, --holdout, --name, --pdo, --base-score or --base-odds beside it");
    }
    JsonNode report =
        new OracleJob("evaluate")
            .with("--schema", schema)
            .with("--data", data)
            .with("--folds", folds)
            .with("--splits", splits)
            .with("--repeats", repeats)
            .with("--seed", seed)
            .with("--search", fit.search())
            .with("--calibration", fit.calibration())
            .flag("--without-protected", withoutProtected)
            .flag("--baselines", baselines)
            .run(progress());
    if (out != null) {
      TextFile.write(out, Json.pretty(report) + "\n");
    }
    return new FoldEvaluation(report);
  }

  private Answer train() {
    if (holdout != null && !(holdout > 0 && holdout < 1)) {
      throw misuse("--holdout: expected a share above 0 and below 1 but found " + holdout);
    }
    TrainRequest request =
        screen
            .in(new TrainRequest(data, schema, holdout, seed, name, errors.policy()))
            .withTerms(fit.terms());
    return new ModelAnswer(
        errors.ask(data, progress(), () -> oracle.client().train(request), ModelView::rejected));
  }
}
