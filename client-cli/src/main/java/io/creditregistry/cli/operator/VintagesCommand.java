package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.workbench.OracleJob;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl operator vintages}. */
@Command(
    name = "vintages",
    description = {
      "Hold scores against the outcomes that came later, by month and by score band.",
      "Exit code 1 where ranking fell below the base or probabilities miss outcomes beyond chance."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator vintages --scores scores.csv --outcomes outcomes.csv --base-gini 0.58"
    })
final class VintagesCommand extends Verb {

  @Option(
      names = "--scores",
      required = true,
      paramLabel = "FILE",
      description = "Scores as score-file writes them.")
  private Path scores;

  @Option(
      names = "--outcomes",
      required = true,
      paramLabel = "FILE",
      description = "CSV with the header reference,month,outcome: 2026-11, and 1 for bad.")
  private Path outcomes;

  @Option(
      names = "--base-gini",
      paramLabel = "GINI",
      description = "What ranking should be, 0 to 1; default: the first month's.")
  private Double baseGini;

  @Override
  protected Answer process() {
    return new Vintages(
        new OracleJob("vintages")
            .with("--scores", scores)
            .with("--outcomes", outcomes)
            .with("--base-gini", baseGini)
            .run(progress()));
  }
}
