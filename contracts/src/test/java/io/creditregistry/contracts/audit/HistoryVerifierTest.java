package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeUnreachableException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class HistoryVerifierTest {
  private static final Bytes32 ROOT = Bytes32.of(BigInteger.TWO);
  private static TestRegistry registry;

  /** Two batches, a freeze, a new epoch, a third batch and a pause: some of everything. */
  @BeforeAll
  static void liveALittle() {
    registry = TestRegistry.start(3, 2);
    SubjectId frozen = subject("b");
    registry.publish(ROOT, List.of(record("a", 700, 100), record("b", 620, 400)));
    registry.publish(ROOT, List.of(record("a", 710, 90), record("c", 540, 900)));
    registry.send(registry.client().calls().freeze(List.of(frozen), 3));
    registry.send(registry.client().calls().rotateAttesters(registry.attesters().addresses(), 3));
    registry.publish(ROOT, List.of(record("b", 640, 380)));
    registry.send(registry.client().calls().pausePublishing());
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static SubjectId subject(String reference) {
    return SubjectId.derive(new byte[32], reference);
  }

  private static BatchRecord record(String reference, int scorePoints, int pdBps) {
    return new BatchRecord(subject(reference), scorePoints, pdBps);
  }

  @Test
  void findsATrueHistoryTrue() {
    VerificationReport report = HistoryVerifier.verify(registry.client(), ReadProgress.NONE);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.checks()).hasSize(12);
    assertThat(report.batches()).isEqualTo(3);
    assertThat(report.records()).isEqualTo(5);
  }

  @Test
  void findsARegistryWithoutBatchesTrue() {
    try (TestRegistry fresh = TestRegistry.start(1, 1)) {
      assertThat(HistoryVerifier.verify(fresh.client(), ReadProgress.NONE).failures()).isEmpty();
    }
  }

  @Test
  void namesAWrongContractAndAWrongChain() {
    Deployment there = registry.client().deployment();

    assertThat(failuresOf(deployment(there, there.chainId() + 1, there.creditRating())))
        .containsExactly("chain id");
    assertThat(failuresOf(deployment(there, there.chainId(), there.lendingDesk())))
        .contains("contract code");
    assertThat(
            failuresOf(
                deployment(
                    there,
                    there.chainId(),
                    Address.of("0x00000000000000000000000000000000000000aa"))))
        .contains("contract code");
  }

  private static Deployment deployment(Deployment from, long chainId, Address creditRating) {
    return new Deployment(
        chainId,
        creditRating,
        from.modelRegistry(),
        from.lendingDesk(),
        from.deploymentBlock(),
        from.plan(),
        from.transactions());
  }

  private static List<String> failuresOf(Deployment deployment) {
    RegistryClient client = new RegistryClient(registry.rpc(), deployment);
    return names(HistoryVerifier.verify(client, ReadProgress.NONE));
  }

  private static List<String> names(VerificationReport report) {
    return report.failures().stream().map(Check::name).toList();
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("chain id", "eth_chainId", answer -> answer.put("result", "0x1")),
        lie("contract code", "eth_getCode", answer -> flip(answer, "result")),
        lie("block headers", "eth_getBlockByNumber", answer -> flip(result(answer), "stateRoot")),
        lie("block headers", "eth_getBlockByNumber", answer -> flip(result(answer), "hash")),
        lie("block headers", "eth_getBlockByNumber", answer -> flip(result(answer), "timestamp")),
        lie("anchor", "eth_blockNumber", answer -> answer.put("result", "0x0")),
        lie("head", "eth_getLogs", answer -> logs(answer).removeAll()),
        lie("head", "eth_getLogs", answer -> logs(answer).remove(logs(answer).size() - 1)),
        lie("batch sequence", "eth_getLogs", answer -> remove(answer, "BatchPublished")),
        lie("storage", "eth_getLogs", answer -> remove(answer, "StatusChanged")),
        lie("hash chain", "eth_getLogs", answer -> flipMerkleRoot(find(answer, "BatchPublished"))),
        lie("attester sets", "eth_getLogs", a -> flip(find(a, "AttesterSetChanged"), "data")),
        lie("logs", "eth_getLogs", answer -> find(answer, "BatchPublished").put("data", "0x00")),
        lie("batch sequence", "eth_getLogs", HistoryVerifierTest::swapLastLogs),
        lie("signatures", "eth_getTransactionByHash", answer -> flip(result(answer), "input")),
        lie("call data", "eth_getTransactionByHash", a -> result(a).put("input", "0x1234")),
        lie("call data", "eth_getTransactionByHash", a -> flip(result(a), "to")),
        lie("logs", "eth_getTransactionByHash", answer -> answer.putNull("result")),
        lie("storage", "eth_getProof", answer -> flipNode(result(answer), "accountProof")),
        lie(
            "storage",
            "eth_getProof",
            answer ->
                result(answer)
                    .path("storageProof")
                    .forEach(each -> flipNode((ObjectNode) each, "proof"))),
        lie("models", "eth_call", answer -> answer.put("result", "0x")));
  }

  @ParameterizedTest(name = "{0} when {1} lies ({index})")
  @MethodSource("lies")
  void neverBelievesALyingNode(String check, String method, Consumer<ObjectNode> lie) {
    try (LyingNode node = new LyingNode(registry.chain().rpcUrl(), method, lie);
        ChainRpc rpc = ChainRpc.at(node.url())) {
      RegistryClient client = new RegistryClient(rpc, registry.client().deployment());

      VerificationReport report = HistoryVerifier.verify(client, ReadProgress.NONE);

      assertThat(node.lies()).isPositive();
      assertThat(report.passed()).isFalse();
      assertThat(names(report)).contains(check);
    }
  }

  @Test
  void saysThatTheNodeIsAway() {
    try (ChainRpc nobody = ChainRpc.at("http://127.0.0.1:1")) {
      RegistryClient client = new RegistryClient(nobody, registry.client().deployment());

      assertThatThrownBy(() -> HistoryVerifier.verify(client, ReadProgress.NONE))
          .isInstanceOf(NodeUnreachableException.class)
          .hasMessageContaining("http://127.0.0.1:1");
    }
  }

  private static Arguments lie(String check, String method, Consumer<ObjectNode> lie) {
    return Arguments.of(check, method, lie);
  }

  private static ObjectNode result(ObjectNode answer) {
    return (ObjectNode) answer.get("result");
  }

  private static ArrayNode logs(ObjectNode answer) {
    return (ArrayNode) answer.get("result");
  }

  private static void swapLastLogs(ObjectNode answer) {
    JsonNode last = logs(answer).remove(logs(answer).size() - 1);
    logs(answer).insert(logs(answer).size() - 1, last);
  }

  private static ObjectNode find(ObjectNode answer, String event) {
    for (JsonNode log : logs(answer)) {
      if (log.get("topics").get(0).asString().equals(Topics.of(event))) {
        return (ObjectNode) log;
      }
    }
    return answer.objectNode();
  }

  private static void remove(ObjectNode answer, String event) {
    for (int i = 0; i < logs(answer).size(); i++) {
      if (logs(answer).get(i).get("topics").get(0).asString().equals(Topics.of(event))) {
        logs(answer).remove(i);
        return;
      }
    }
  }

  /** The third word of the event's data. */
  private static void flipMerkleRoot(ObjectNode log) {
    String data = log.get("data").asString();
    int word = 2 + 2 * 64;
    log.put(
        "data",
        data.substring(0, word)
            + flipped(data.substring(word, word + 64))
            + data.substring(word + 64));
  }

  /** Changes a digit well before the end, where ABI padding would hide it. */
  private static void flip(ObjectNode object, String field) {
    object.put(field, flipped(object.get(field).asString()));
  }

  private static void flipNode(ObjectNode object, String field) {
    ArrayNode nodes = (ArrayNode) object.get(field);
    int last = nodes.size() - 1;
    nodes.set(last, StringNode.valueOf(flipped(nodes.get(last).asString())));
  }

  static String flipped(String hex) {
    int at = hex.length() > 200 ? hex.length() - 150 : hex.length() - 1;
    return hex.substring(0, at) + (hex.charAt(at) == '0' ? '1' : '0') + hex.substring(at + 1);
  }
}
