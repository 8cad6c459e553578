package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.adversary.Forgery;
import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Nodes that have pruned, never had, or do not give what an audit needs. */
class UnwillingNodeTest {
  private static final String PRUNED = "missing trie node: state is not available";

  private static TestRegistry registry;

  @BeforeAll
  static void publish() {
    registry = TestRegistry.start(1, 1);
    SubjectId subject = SubjectId.derive(new byte[32], "a");
    registry.publish(Bytes32.ZERO, List.of(new BatchRecord(subject, 700, 100)));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static VerificationReport verifyWith(String method, Consumer<ObjectNode> lie) {
    try (LyingNode node =
            new LyingNode(
                registry.chain().rpcUrl(), method, (asked, answer) -> lie.accept(answer));
        ChainRpc rpc = ChainRpc.at(node.url())) {
      RegistryClient client = new RegistryClient(rpc, registry.client().deployment());
      VerificationReport report = HistoryVerifier.verify(client, ReadProgress.NONE);
      assertThat(node.lies()).isPositive();
      return report;
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "eth_chainId, chain id",
    "eth_blockNumber, anchor",
    "eth_getBlockByNumber, anchor",
    "eth_getLogs, logs",
    "eth_getBlockReceipts, block headers",
    "eth_getCode, contract code",
    "eth_call, models",
    "eth_getProof, storage"
  })
  void isNamedWithWhatItRefuses(String method, String check) {
    VerificationReport report =
        verifyWith(method, answer -> Forgery.refuse(answer, -32000, PRUNED));

    assertThat(report.passed()).isFalse();
    assertThat(report.failures())
        .filteredOn(each -> each.name().equals(check))
        .extracting(Check::evidence)
        .singleElement()
        .asString()
        .contains(method + ": the node refused: " + PRUNED);
  }

  @ParameterizedTest
  @CsvSource({
    "eth_chainId",
    "eth_blockNumber",
    "eth_getBlockByNumber",
    "eth_getLogs",
    "eth_getBlockReceipts",
    "eth_getCode",
    "eth_call",
    "eth_getProof"
  })
  void isNeverBelievedWhereItSaysNothing(String method) {
    VerificationReport report = verifyWith(method, answer -> answer.putNull("result"));

    assertThat(report.passed()).isFalse();
    assertThat(report.failures()).extracting(Check::evidence).allSatisfy(UnwillingNodeTest::reads);
  }

  private static void reads(String evidence) {
    assertThat(evidence).isNotBlank().doesNotContain("Exception").isNotEqualTo("null");
  }

  @Test
  void isAskedForSingleReceiptsWhereItHasNoListOfThem() {
    VerificationReport report =
        verifyWith(
            "eth_getBlockReceipts", answer -> Forgery.refuse(answer, -32601, "no such method"));

    assertThat(report.failures()).isEmpty();
  }
}
