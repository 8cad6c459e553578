package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.record.SubjectId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl auditor history}. */
@Command(
    name = "history",
    description = {
      "Tell every event since the deployment, or all that ever happened to one subject.",
      "Each record comes with its batch, model, transaction and the signers recovered from it.",
      "All of it is verified from raw chain data first. Exit code 1 where a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl auditor history 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7"
    })
final class HistoryCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Parameters(
      arity = "0..1",
      paramLabel = "SUBJECT",
      description = "Only this subject's records and status changes.")
  private SubjectId subject;

  @Override
  protected Answer process() {
    return EventList.read(registry.registry(), subject, new Throttled(progress()));
  }
}
