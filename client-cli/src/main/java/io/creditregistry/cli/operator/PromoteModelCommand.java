package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator models promote}. */
@Command(
    name = "promote",
    description = "Make a model the champion; the one before challenges again. The governor signs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator models promote 1 --keystore governor.json --passphrase-file pass"
    })
final class PromoteModelCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Mixin private SigningOptions governor;

  @Override
  protected Answer process() {
    RegistryClient client = registry.registry();
    var sent =
        new TransactionSender(client.rpc(), governor.account())
            .send(client.calls().promote(modelId))
            .orThrow();
    return OnChainModel.of(client, modelId, sent.getTransactionHash());
  }
}
