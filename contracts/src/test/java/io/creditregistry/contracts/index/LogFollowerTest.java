package io.creditregistry.contracts.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LogFollowerTest {
  private static TestRegistry registry;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start(3, 2);
    publish("a", 700);
    publish("b", 610);
    publish("a", 720);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static void publish(String reference, int scorePoints) {
    SubjectId subject = SubjectId.derive(new byte[32], reference);
    registry.publish(Bytes32.ZERO, List.of(new BatchRecord(subject, scorePoints, 100)));
  }

  private FileLogStore store() {
    return FileLogStore.open(
        folder.resolve("index"), IndexIdentity.of(registry.client().deployment()));
  }

  private static IndexStatus follow(LogStore store) {
    return new LogFollower(registry.client(), store).follow(ReadProgress.NONE);
  }

  private static IndexStatus followThrough(
      String method, BiConsumer<JsonNode, ObjectNode> lie, LogStore store) {
    try (LyingNode node = new LyingNode(registry.chain().rpcUrl(), method, lie);
        ChainRpc rpc = ChainRpc.at(node.url())) {
      RegistryClient client = new RegistryClient(rpc, registry.client().deployment());
      IndexStatus status = new LogFollower(client, store).follow(ReadProgress.NONE);
      assertThat(node.lies()).isPositive();
      return status;
    }
  }

  private static List<String> hashes(LogStore store) {
    List<String> hashes = new ArrayList<>();
    store.read(log -> hashes.add(log.blockNumber() + "/" + log.logIndex() + log.blockHash()));
    return hashes;
  }

  @Test
  void provesItselfCompleteAndContinuesWhereItStopped() {
    try (FileLogStore store = store()) {
      IndexStatus first = follow(store);
      assertThat(first.complete()).isTrue();
      assertThat(first.batches()).isEqualTo(registry.client().rating().sequence());
      assertThat(first.newLogs()).isEqualTo(store.count());
    }
    publish("c", 555);
    try (FileLogStore store = store()) {
      IndexStatus second = follow(store);
      assertThat(second.complete()).isTrue();
      assertThat(second.newLogs()).isEqualTo(1);
      assertThat(second.droppedBlock()).isEqualTo(-1);
      assertThat(follow(store).newLogs()).isZero();
      assertThat(hashes(store)).doesNotHaveDuplicates().hasSize((int) store.count());
    }
  }

  @Test
  void followsTheChainThroughAReorganisation() {
    JsonNode snapshot = registry.rpc().call("evm_snapshot");
    publish("d", 501);
    publish("d", 502);
    try (FileLogStore store = store()) {
      long dropped = follow(store).batches();
      registry.rpc().call("evm_revert", snapshot.asString());
      publish("e", 650);

      IndexStatus status = follow(store);

      assertThat(status.batches()).isEqualTo(dropped - 1);
      assertThat(status.droppedBlock()).isNotNegative();
      assertThat(status.complete()).isTrue();
      try (FileLogStore fresh =
          FileLogStore.open(
              folder.resolve("fresh"), IndexIdentity.of(registry.client().deployment()))) {
        follow(fresh);
        assertThat(hashes(store)).isEqualTo(hashes(fresh));
      }
    }
  }

  @Test
  void fillsGapsOfANodeThatLimitsItsAnswers() {
    try (FileLogStore store = store()) {
      IndexStatus status =
          followThrough("eth_getLogs", (asked, answer) -> atMostTwo(answer), store);

      assertThat(status.complete()).isTrue();
      assertThat(status.batches()).isEqualTo(registry.client().rating().sequence());
    }
  }

  /** A model's first batch has the log of its terms beside its own. */
  private static void atMostTwo(ObjectNode answer) {
    ArrayNode logs = (ArrayNode) answer.get("result");
    while (logs.size() > 2) {
      logs.remove(2);
    }
  }

  @Test
  void namesAGapThatStays() {
    try (FileLogStore store = store()) {
      assertThatThrownBy(
              () -> followThrough("eth_getLogs", (asked, answer) -> withoutBatch(answer, 2), store))
          .isInstanceOf(BrokenChainException.class)
          .hasMessageContaining("expected batch 2 but found batch 3");
    }
  }

  @Test
  void saysThatItIsIncompleteWhereTheEndIsHeldBack() {
    long last = registry.client().rating().sequence();
    try (FileLogStore store = store()) {
      IndexStatus status =
          followThrough("eth_getLogs", (asked, answer) -> withoutBatch(answer, last), store);

      assertThat(status.complete()).isFalse();
      assertThat(status.batches()).isEqualTo(last - 1);
      assertThat(follow(store).complete()).as("asked of an honest node").isTrue();
    }
  }

  private static void withoutBatch(ObjectNode answer, long sequence) {
    String topic = Bytes32.of(java.math.BigInteger.valueOf(sequence)).hex();
    ArrayNode logs = (ArrayNode) answer.get("result");
    for (int i = 0; i < logs.size(); i++) {
      JsonNode topics = logs.get(i).path("topics");
      if (topics.size() == 4 && topics.get(1).asString().equals(topic)) {
        logs.remove(i);
      }
    }
  }

  @Test
  void refusesToContinueTheIndexOfSomethingElse() {
    store().close();
    IndexIdentity other = new IndexIdentity("credit-registry-index/1 chain 5");

    assertThatThrownBy(() -> FileLogStore.open(folder.resolve("index"), other))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("expected credit-registry-index/1 chain 5 but found");
  }
}
