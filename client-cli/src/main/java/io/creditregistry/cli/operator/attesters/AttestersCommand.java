package io.creditregistry.cli.operator.attesters;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.registry.CallRevertedException;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.RevertReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl operator attesters}. */
@Command(
    name = "attesters",
    description = {
      "Who signs: show the set, announce another, put it in force or withdraw it.",
      "Between announcement and force lies the notice period; old sets stay verifiable."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AttestersCommand.Show.class,
      ScheduleCommand.class,
      AttestersCommand.Execute.class,
      AttestersCommand.Cancel.class
    },
    footer = {"", "Example:", "  creditctl operator attesters show"})
public final class AttestersCommand extends Noun {

  /** {@code creditctl operator attesters show}. */
  @Command(
      name = "show",
      description = "Show who signs now, how many must, and the set that is announced.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator attesters show --json"})
  static final class Show extends Verb {
    @Mixin private RegistryOptions registry;

    @Override
    protected Answer process() {
      return Attesters.of(registry.registry(), null);
    }
  }

  /** {@code creditctl operator attesters execute}. */
  @Command(
      name = "execute",
      description = "Put the announced set in force, once its notice period is over. Anybody may.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator attesters execute --keystore any.json --passphrase-file pass"
      })
  static final class Execute extends Verb {
    @Mixin private RegistryOptions registry;

    @Mixin private SigningOptions payer;

    @Override
    protected Answer process() {
      RegistryClient client = registry.registry();
      requireAnnounced(client);
      RoleHolder anybody = RoleHolder.as(RegistryRole.ANYBODY, client, payer);
      try {
        var receipt = anybody.send(client.calls().executeAttesters());
        return Attesters.of(client, receipt.getTransactionHash());
      } catch (CallRevertedException refused) {
        if (refused.reason().name().equals("AttestersNotReady")) {
          throw tooEarly(refused);
        }
        throw refused;
      }
    }

    private static CallerMistake tooEarly(CallRevertedException refused) {
      long ready = seconds(refused.reason(), "executableAt");
      long now = seconds(refused.reason(), "blockTime");
      return new CallerMistake(
          "the announced set: expected a block at or after %s but found %s, %d s too early"
              .formatted(Moment.text(ready), Moment.text(now), ready - now),
          refused);
    }

    private static long seconds(RevertReason reason, String parameter) {
      return Long.parseLong(reason.parameter(parameter).orElseThrow());
    }
  }

  /** {@code creditctl operator attesters cancel}. */
  @Command(
      name = "cancel",
      description = "Withdraw the announced set. The governor or the guardian signs.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator attesters cancel --keystore guardian.json --passphrase-file pass"
      })
  static final class Cancel extends Verb {
    @Mixin private RegistryOptions registry;

    @Mixin private SigningOptions signing;

    @Override
    protected Answer process() {
      RegistryClient client = registry.registry();
      requireAnnounced(client);
      var receipt =
          RoleHolder.as(RegistryRole.GOVERNOR_OR_GUARDIAN, client, signing)
              .send(client.calls().cancelAttesters());
      return Attesters.of(client, receipt.getTransactionHash());
    }
  }

  private static void requireAnnounced(RegistryClient registry) {
    if (registry.rating().scheduledAttesters().isEmpty()) {
      throw new CallerMistake(
          "the announced set: expected one but found none; epoch "
              + registry.rating().epoch()
              + " is in force. Announce with operator attesters schedule");
    }
  }
}
