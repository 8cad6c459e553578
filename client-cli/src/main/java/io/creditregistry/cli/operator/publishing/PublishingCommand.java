package io.creditregistry.cli.operator.publishing;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.registry.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl operator publishing}. */
@Command(
    name = "publishing",
    description = {
      "Stop all publishing, and let it go on; what stands stays readable.",
      "One model alone is stopped with operator models suspend."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PublishingCommand.Show.class,
      PublishingCommand.Pause.class,
      PublishingCommand.Resume.class
    },
    footer = {"", "Example:", "  creditctl operator publishing show"})
public final class PublishingCommand extends Noun {

  /** {@code creditctl operator publishing show}. */
  @Command(
      name = "show",
      description = "Tell whether publishing is paused. Exit code 1 where it is.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator publishing show --json"})
  static final class Show extends Verb {
    @Mixin private RegistryOptions registry;

    @Override
    protected Answer process() {
      return PublishingState.seen(registry.registry());
    }
  }

  /** {@code creditctl operator publishing pause}. */
  @Command(
      name = "pause",
      description = "Stop publishing at once. The guardian signs, and cannot lift it.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator publishing pause --keystore guardian.json --passphrase-file pass"
      })
  static final class Pause extends Verb {
    @Mixin private RegistryOptions registry;

    @Mixin private SigningOptions guardian;

    @Override
    protected Answer process() {
      RegistryClient client = registry.registry();
      RoleHolder holder = RoleHolder.as(RegistryRole.GUARDIAN, client, guardian);
      return client.rating().publishingPaused()
          ? PublishingState.unchanged(true)
          : PublishingState.changed(true, holder.send(client.calls().pausePublishing()));
    }
  }

  /** {@code creditctl operator publishing resume}. */
  @Command(
      name = "resume",
      description = "Let publishing go on. The governor signs.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator publishing resume --keystore governor.json --passphrase-file pass"
      })
  static final class Resume extends Verb {
    @Mixin private RegistryOptions registry;

    @Mixin private SigningOptions governor;

    @Override
    protected Answer process() {
      RegistryClient client = registry.registry();
      RoleHolder holder = RoleHolder.as(RegistryRole.GOVERNOR, client, governor);
      return client.rating().publishingPaused()
          ? PublishingState.changed(false, holder.send(client.calls().resumePublishing()))
          : PublishingState.unchanged(false);
    }
  }
}
