package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.workbench.OracleJob;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator fit}. */
@Command(
    name = "fit",
    description = {
      "Train both models on a whole file, on this machine, and write their canonical JSON.",
      "The same data, schema and seed give the same hashes on every machine."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator fit --schema german --data german.data --champion champion.json",
      "  creditctl operator fit --schema german --data german.data --calibration best --champion champion.json",
      "  creditctl operator fit --schema german --data german.data --search 10 --seed 7 --champion champion.json"
    })
final class FitCommand extends Verb {

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
      paramLabel = "NAME",
      description = "A shipped schema's name, or your own YAML file.")
  private String schema;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of boosting; default 1.")
  private Long seed;

  @Option(
      names = "--champion",
      paramLabel = "FILE",
      description = "Where to write the scorecard's JSON.")
  private Path champion;

  @Option(
      names = "--challenger",
      paramLabel = "FILE",
      description = "Where to write the boosted trees' JSON.")
  private Path challenger;

  @Option(
      names = "--with-protected",
      description = "Protected attributes may be inputs; they never are reasons.")
  private boolean withProtected;

  @Override
  protected Answer process() {
    OracleJob job =
        new OracleJob("fit")
            .with("--schema", schema)
            .with("--data", data)
            .with("--seed", seed)
            .with("--champion", champion)
            .with("--challenger", challenger)
            .flag("--with-protected", withProtected);
    return new JobAnswer(fit.in(job).run(progress()));
  }
}
