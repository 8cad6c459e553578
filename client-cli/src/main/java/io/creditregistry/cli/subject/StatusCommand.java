package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.Purpose;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl subject status}. */
@Command(
    name = "status",
    description = "Tell who speaks for a subject, its marks, its dispute and a lender's grant.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject status 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --json"
    })
final class StatusCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Parameters(paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Option(
      names = "--lender",
      paramLabel = "ADDRESS",
      description = "Tell until when this lender may inquire.")
  private Address lender;

  @Option(
      names = "--purpose",
      defaultValue = "application",
      paramLabel = "PURPOSE",
      description = "For what; default ${DEFAULT-VALUE}.")
  private Purpose purpose;

  @Override
  protected Answer process() {
    return SubjectStatus.of(registry.registry(), subject, lender, purpose);
  }
}
