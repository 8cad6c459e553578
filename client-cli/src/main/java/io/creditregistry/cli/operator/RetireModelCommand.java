package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.BlockId;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator models retire}. */
@Command(
    name = "retire",
    description = {
      "Set the moment from which a model may no longer score. The governor signs.",
      "The rating, which keeps a copy of a model's policy, is told in a second transaction."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator models retire 1 --in 7d"})
final class RetireModelCommand extends Verb {

  private static final long NEXT_BLOCK_SECONDS = 60;

  @Mixin private RegistryOptions registry;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Mixin private SigningOptions governor;

  @Option(
      names = "--in",
      defaultValue = "0s",
      paramLabel = "AGE",
      description = "How long from now; default at once, which is a minute for the block to come.")
  private Duration delay;

  @Override
  protected Answer process() {
    RegistryClient client = registry.registry();
    long now = Long.decode(client.rpc().block(BlockId.LATEST).get("timestamp").asString());
    long retiresAt = now + Math.max(delay.toSeconds(), NEXT_BLOCK_SECONDS);
    var sender = new TransactionSender(client.rpc(), governor.account());
    var sent = sender.send(client.calls().retire(modelId, retiresAt)).orThrow();
    sender.send(client.calls().syncModelDates(modelId)).orThrow();
    return OnChainModel.of(client, modelId, sent.getTransactionHash());
  }
}
