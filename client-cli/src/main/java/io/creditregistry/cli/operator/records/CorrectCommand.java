package io.creditregistry.cli.operator.records;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.cli.command.SubjectsOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.operator.Published;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl operator records correct}. */
@Command(
    name = "correct",
    description = {
      "Replace wrong records by the scores that are queued for their subjects.",
      "Score them again with the right data first. A correction names the batch of the wrong record.",
      "The oracle's attesters sign. The data may be of the same moment as before, not of an earlier."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator score --schema german --data right.data",
      "  creditctl operator records correct 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
      "    --reason wrong-data"
    })
final class CorrectCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Mixin private SubjectsOptions asked;

  @Mixin private ReasonOption reason;

  @Override
  protected Answer process() {
    return new Published(oracle.client().correct(asked.subjects(), reason.reason()));
  }
}
