package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.oracle.TrainRequest;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator train}. */
@Command(
    name = "train",
    description = "Train a scorecard and its challenger; part of the rows is kept for evaluation.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator train --schema german --data german.data --holdout 0.3 --seed 7"
    })
final class TrainCommand extends Verb {

  @Mixin private OracleOptions oracle;
  @Mixin private ErrorOptions errors;
  @Mixin private ScreenFlags screen;

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
          "synthetic, german, south_german, australian, taiwan, heloc, give-me-some-credit, or your own YAML"
              + " file.")
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

  @Override
  protected Answer process() {
    if (holdout != null && !(holdout > 0 && holdout < 1)) {
      throw misuse("--holdout: expected a share above 0 and below 1 but found " + holdout);
    }
    TrainRequest request =
        screen.in(new TrainRequest(data, schema, holdout, seed, name, errors.policy()));
    return new ModelAnswer(
        errors.ask(data, progress(), () -> oracle.client().train(request), ModelView::rejected));
  }
}
