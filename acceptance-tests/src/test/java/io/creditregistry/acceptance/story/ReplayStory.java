package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Stranger;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RevertReason;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A published batch is public; whoever sends it again changes nothing. */
class ReplayStory {
  @Test
  void a_batch_is_accepted_once(@TempDir Path folder) {
    try (Registry registry = Registry.open(folder);
        Stranger stranger = registry.stranger()) {
      String subject = registry.score(0, 2).get(0);
      JsonNode first = registry.publish().get("batches").get(0);
      JsonNode scoreBefore = registry.scoreOf(subject);
      JsonNode transaction =
          registry
              .chain()
              .rpc()
              .call("eth_getTransactionByHash", first.get("transactionHash").asString());
      ContractCall again =
          new ContractCall(
              Optional.of(Address.of(transaction.get("to").asString())),
              transaction.get("input").asString());

      RevertReason reason = stranger.isRefused(again);

      assertThat(reason.name()).isEqualTo("UnexpectedSequence");
      assertThat(reason.parameter("expected")).contains("2");
      assertThat(reason.parameter("found")).contains("1");
      assertThat(registry.scoreOf(subject)).isEqualTo(scoreBefore);
      registry.verifiedHistory();
    }
  }
}
