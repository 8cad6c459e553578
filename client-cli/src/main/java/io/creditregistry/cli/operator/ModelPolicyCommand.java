package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator models policy}. */
@Command(
    name = "policy",
    description = "Show what the chain says of a model: status, dates, guards and heartbeat.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator models policy 1"})
final class ModelPolicyCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Override
  protected Answer process() {
    return OnChainModel.of(registry.registry(), modelId, null);
  }
}
