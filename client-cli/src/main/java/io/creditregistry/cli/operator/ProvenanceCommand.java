package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.workbench.OracleJob;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl operator provenance}. */
@Command(
    name = "provenance",
    description = {
      "Check a model against its data, schema and card by their chain of hashes.",
      "Exit code 1 where one is not what the model was made from, or a new training differs."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator provenance --schema german --data german.data --model champion.json --retrain"
    })
final class ProvenanceCommand extends Verb {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "The file that the model was trained on.")
  private Path data;

  @Option(
      names = "--schema",
      required = true,
      paramLabel = "NAME",
      description = "A shipped schema's name, or your own YAML file.")
  private String schema;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The model's canonical JSON.")
  private Path model;

  @Option(names = "--card", paramLabel = "FILE", description = "The model's card as JSON.")
  private Path card;

  @Option(
      names = "--holdout",
      paramLabel = "SHARE",
      description = "Share of rows that were kept from training; default 0, an oracle's is 0.3.")
  private Double holdout;

  @Option(names = "--retrain", description = "Train once more; the hash must be the same.")
  private boolean retrain;

  @Override
  protected Answer process() {
    return new Provenance(
        new OracleJob("provenance")
            .with("--schema", schema)
            .with("--data", data)
            .with("--model", model)
            .with("--card", card)
            .with("--holdout", holdout)
            .flag("--retrain", retrain)
            .run(progress()));
  }
}
