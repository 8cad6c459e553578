package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator card}. */
@Command(
    name = "card",
    description = "Write a model's card: one page that needs nothing else, and its JSON.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator card 1 --out cards"})
final class CardCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for model-MODEL-card.html and model-MODEL-card.json.")
  private Path out;

  @Override
  protected Answer process() {
    return Card.write(oracle.client(), modelId, out);
  }
}
