package io.creditregistry.contracts.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.chain.adversary.Forgery;
import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.bytes.Address;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChainRpcTest {
  private static final Address NOBODY = Address.of("0x00000000000000000000000000000000000000aa");
  private static final long BLOCKS = 20;
  private static LocalChain chain;

  @BeforeAll
  static void start() {
    chain = LocalChain.start(ChainOptions.temporary());
    try (ChainRpc rpc = ChainRpc.at(chain.rpcUrl())) {
      rpc.call("anvil_mine", "0x" + Long.toHexString(BLOCKS));
    }
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  private static LyingNode node(String method, BiConsumer<JsonNode, ObjectNode> lie) {
    return new LyingNode(chain.rpcUrl(), method, lie);
  }

  @Test
  void asksAgainAroundANewHead() {
    AtomicInteger asked = new AtomicInteger();
    try (LyingNode node =
            node(
                "eth_call",
                (question, answer) -> {
                  if (asked.incrementAndGet() < 3) {
                    Forgery.refuse(answer, -32603, "Missing block header");
                  }
                });
        ChainRpc rpc = ChainRpc.at(node.url())) {
      assertThat(rpc.ethCall(null, NOBODY, "0x", BlockId.LATEST)).isEmpty();
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void halvesARangeThatTheNodeRefuses() {
    try (LyingNode node = node("eth_getLogs", ChainRpcTest::refuseLongRanges);
        ChainRpc rpc = ChainRpc.at(node.url())) {
      AtomicInteger pieces = new AtomicInteger();

      assertThat(
              new LogReader(rpc)
                  .read(List.of(NOBODY), List.of(), 0, BLOCKS, block -> pieces.incrementAndGet()))
          .isEmpty();
      assertThat(node.lies()).isPositive();
      assertThat(pieces).hasValueGreaterThanOrEqualTo(7);
    }
  }

  private static void refuseLongRanges(JsonNode question, ObjectNode answer) {
    JsonNode filter = question.get("params").get(0);
    long from = Long.decode(filter.get("fromBlock").asString());
    long to = Long.decode(filter.get("toBlock").asString());
    if (to - from + 1 > 3) {
      Forgery.refuse(answer, -32005, "query exceeds max block range 3");
    }
  }

  @Test
  void givesUpWhereEvenOneBlockIsRefused() {
    try (LyingNode node =
            node("eth_getLogs", (question, answer) -> Forgery.refuse(answer, -1, "no logs"));
        ChainRpc rpc = ChainRpc.at(node.url())) {
      assertThatThrownBy(
              () -> new LogReader(rpc).read(List.of(NOBODY), List.of(), 0, 2, block -> {}))
          .isInstanceOf(NodeRefusedException.class)
          .hasMessage("eth_getLogs: the node refused: no logs (-1)");
    }
  }

  @Test
  void namesNonsense() {
    try (LyingNode node =
            node("eth_chainId", (question, answer) -> answer.put("result", "twelve"));
        ChainRpc rpc = ChainRpc.at(node.url())) {
      assertThatThrownBy(rpc::chainId)
          .isInstanceOf(NodeAnswerException.class)
          .hasMessageContaining("expected a quantity but found");
    }
  }

  @Test
  void namesANodeThatIsAway() {
    try (ChainRpc rpc = ChainRpc.at("http://127.0.0.1:1")) {
      assertThatThrownBy(rpc::chainId)
          .isInstanceOf(NodeUnreachableException.class)
          .hasMessageContaining("http://127.0.0.1:1");
    }
  }
}
