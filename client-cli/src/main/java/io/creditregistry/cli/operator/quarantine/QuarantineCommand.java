package io.creditregistry.cli.operator.quarantine;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl operator quarantine}. */
@Command(
    name = "quarantine",
    description = {
      "Records beyond their model's guards: list and approve them, end the hold of lapsed ones."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {QuarantineCommand.All.class, ReleaseCommand.class, ExpireCommand.class},
    footer = {"", "Example:", "  creditctl operator quarantine list"})
public final class QuarantineCommand extends Noun {

  /** {@code creditctl operator quarantine list}. */
  @Command(
      name = "list",
      description = {
        "List held records beside the present ones, with the guard that holds them.",
        "A second quorum may approve them until the moment shown. Exit code 1 while one waits."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator quarantine list --json"})
  static final class All extends Verb {
    @Mixin private RegistryOptions registry;

    @Override
    protected Answer process() {
      return Waiting.of(registry.registry());
    }
  }
}
