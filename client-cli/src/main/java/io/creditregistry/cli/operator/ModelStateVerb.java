package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RegistryCalls;
import io.creditregistry.contracts.registry.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about the terms on which the rating takes one model's scores. */
abstract class ModelStateVerb extends Verb {

  private final RegistryRole role;

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  ModelStateVerb(RegistryRole role) {
    this.role = role;
  }

  /** Whether the chain is as asked for already. */
  abstract boolean isDone(OnChainModel model);

  abstract ContractCall change(RegistryCalls calls, long model);

  @Override
  protected final Answer process() {
    RegistryClient client = registry.registry();
    OnChainModel now = OnChainModel.of(client, modelId, null);
    RoleHolder holder = RoleHolder.as(role, client, signing);
    return isDone(now)
        ? now
        : OnChainModel.of(
            client, modelId, holder.send(change(client.calls(), modelId)).getTransactionHash());
  }

  /** {@code creditctl operator models suspend}. */
  @Command(
      name = "suspend",
      description = "Stop one model's batches at once. The guardian signs, and cannot lift it.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator models suspend 1 --keystore guardian.json --passphrase-file pass"
      })
  static final class Suspend extends ModelStateVerb {
    Suspend() {
      super(RegistryRole.GUARDIAN);
    }

    @Override
    boolean isDone(OnChainModel model) {
      return model.suspended();
    }

    @Override
    ContractCall change(RegistryCalls calls, long model) {
      return calls.suspendModel(model);
    }
  }

  /** {@code creditctl operator models reinstate}. */
  @Command(
      name = "reinstate",
      description = "Let a suspended model's batches go on. The governor signs.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator models reinstate 1 --keystore governor.json --passphrase-file pass"
      })
  static final class Reinstate extends ModelStateVerb {
    Reinstate() {
      super(RegistryRole.GOVERNOR);
    }

    @Override
    boolean isDone(OnChainModel model) {
      return !model.suspended();
    }

    @Override
    ContractCall change(RegistryCalls calls, long model) {
      return calls.reinstateModel(model);
    }
  }

  /** {@code creditctl operator models sync}. */
  @Command(
      name = "sync",
      description = {
        "Have the rating take a model's dates and guards from the registry anew. Anybody may.",
        "Needed only where a retirement was sent by something else than operator models retire."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator models sync 1 --keystore any.json --passphrase-file pass"
      })
  static final class Sync extends ModelStateVerb {
    Sync() {
      super(RegistryRole.ANYBODY);
    }

    @Override
    boolean isDone(OnChainModel model) {
      return false;
    }

    @Override
    ContractCall change(RegistryCalls calls, long model) {
      return calls.syncModelDates(model);
    }
  }
}
