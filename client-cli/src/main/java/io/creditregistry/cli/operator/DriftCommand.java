package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator drift}. */
@Command(
    name = "drift",
    description =
        "Compare the applicants whom a model has scored with those whom it learnt from; exit code 1"
            + " where an index is above 0.25.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator drift 1"})
final class DriftCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Override
  protected Answer process() {
    return new Drifted(oracle.client().drift(modelId));
  }
}
