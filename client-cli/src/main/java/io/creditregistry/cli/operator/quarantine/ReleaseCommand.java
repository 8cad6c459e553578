package io.creditregistry.cli.operator.quarantine;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.SubjectsOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.operator.Published;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl operator quarantine release}. */
@Command(
    name = "release",
    description = {
      "Approve held records: they become their subjects' records.",
      "The oracle's attesters sign a batch of its own for it, the second quorum, within 7 days."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator quarantine release 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7"
    })
final class ReleaseCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Mixin private SubjectsOptions asked;

  @Override
  protected Answer process() {
    return new Published(oracle.client().release(asked.subjects()));
  }
}
