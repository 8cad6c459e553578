package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.adversary.Forgery;
import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.PromoteCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lender's look at one batch, past an honest node and past lying ones. */
class BatchAttestationTest {
  private static final SubjectId ADA = SubjectId.derive(new byte[32], "ada");
  private static final SubjectId BOB = SubjectId.derive(new byte[32], "bob");
  private static TestRegistry registry;
  private static ContractCall promotion;

  @BeforeAll
  static void publish() {
    registry = TestRegistry.start(3, 2);
    registry.publish(Bytes32.ZERO, List.of(new BatchRecord(ADA, 640, 300)));
    registry.publish(Bytes32.ZERO, List.of(new BatchRecord(ADA, 700, 100)));
    commitAndPromote();
  }

  private static void commitAndPromote() {
    registry.pass(1);
    BatchHeader draft = registry.nextHeader(Bytes32.ZERO);
    DisclosureLeaf leaf =
        new DisclosureLeaf(
            BOB, 640, 300, draft.modelId(), draft.dataTime(), Bytes32.ZERO, Keccak.hash("salt"));
    MerkleTree tree = MerkleTree.of(List.of(leaf.hash(), Keccak.hash("another leaf")));
    BatchHeader header =
        new BatchHeader(
            draft.sequence(),
            draft.epoch(),
            draft.modelId(),
            draft.dataTime(),
            draft.deadline(),
            tree.root());
    registry.send(registry.signed(BatchKind.COMMITMENT, header, BatchKind.leafCount(2)));
    promotion = registry.client().calls().promote(header.sequence(), leaf, tree.proof(0));
    registry.send(promotion);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void aRecordThatAQuorumSignedIsAttested() {
    AttestedBatch batch = attested(registry.client());

    assertThat(batch.faults()).isEmpty();
    assertThat(batch.signers()).hasSize(2);
    assertThat(faultOf(registry.client(), ADA, stored(ADA))).isEmpty();
  }

  @Test
  void anotherScoreThanTheSignedOneIsNot() {
    for (SubjectId subject : List.of(ADA, BOB)) {
      StoredScore honest = stored(subject);
      assertThat(faultOf(registry.client(), subject, withPoints(honest, 850)).orElseThrow())
          .contains("850")
          .contains(String.valueOf(honest.scorePoints()));
      SubjectId other = SubjectId.derive(new byte[32], "b");
      assertThat(faultOf(registry.client(), other, honest)).isPresent();
    }
  }

  private static StoredScore withPoints(StoredScore score, int scorePoints) {
    return new StoredScore(
        scorePoints,
        score.pdBps(),
        score.modelId(),
        score.dataTime(),
        score.publishedAt(),
        score.sequence(),
        0);
  }

  @Test
  void aPromotedRecordIsAttestedByTheLeafInItsTransaction() {
    RegistryClient client = registry.client();
    assertThat(faultOf(client, BOB, stored(BOB))).isEmpty();
    Map<SubjectId, StoredScore> both = Map.of(ADA, stored(ADA), BOB, stored(BOB));
    assertThat(new BatchAttestation(client, client.rpc().blockNumber()).of(both).values())
        .hasSize(2)
        .allMatch(record -> record.fault().isEmpty());

    for (String method : List.of("eth_getLogs", "eth_getTransactionByHash")) {
      assertThat(faultPast(method, (asked, answer) -> hidePromotion(asked, answer)).orElseThrow())
          .contains("expected the transaction that promoted the record");
    }
  }

  @Test
  void aPromotionInsideAWalletsCallIsReadToo() {
    byte[] call = Hex.decode("data", promotion.data());
    byte[] wrapped = ByteBuffer.allocate(call.length + 200).put(68, call).array();

    assertThat(PromoteCall.in(wrapped)).isEqualTo(PromoteCall.in(call)).hasSize(1);
    assertThat(PromoteCall.in(Arrays.copyOf(call, call.length - 1))).isEmpty();
    assertThat(PromoteCall.in(Arrays.copyOf(call, 3))).isEmpty();
  }

  /** No log of a promotion, and another leaf than the promoted one. */
  private static void hidePromotion(JsonNode asked, ObjectNode answer) {
    if (asked.path("method").asString().equals("eth_getLogs")) {
      if (asked.path("params").path(0).path("topics").size() == 3) {
        Lies.logs(answer).removeAll();
      }
    } else if (Lies.result(answer).path("input").asString().length() == promotion.data().length()) {
      Forgery.flip(Lies.result(answer), "input");
    }
  }

  private static Optional<String> faultPast(String method, BiConsumer<JsonNode, ObjectNode> lie) {
    try (LyingNode liar = new LyingNode(registry.client().rpc().url(), method, lie);
        ChainRpc rpc = ChainRpc.at(liar.url())) {
      return faultOf(new RegistryClient(rpc, registry.client().deployment()), BOB, stored(BOB));
    }
  }

  private static Optional<String> faultOf(
      RegistryClient client, SubjectId subject, StoredScore score) {
    return new BatchAttestation(client, client.rpc().blockNumber())
        .of(Map.of(subject, score))
        .get(subject)
        .fault();
  }

  @Test
  void alteredLogsAndTransactionsAreNamed() {
    assertThat(faultsPast("eth_getLogs", (asked, answer) -> alterRoots(answer)))
        .anyMatch(fault -> fault.contains("expected digest"));
    assertThat(
            faultsPast(
                "eth_getTransactionByHash",
                (asked, answer) -> Forgery.flip(Lies.result(answer), "input")))
        .isNotEmpty();
  }

  private static void alterRoots(ObjectNode answer) {
    Lies.logs(answer).forEach(log -> Lies.flipMerkleRoot((ObjectNode) log));
  }

  private static List<String> faultsPast(String method, BiConsumer<JsonNode, ObjectNode> lie) {
    try (LyingNode liar = new LyingNode(registry.client().rpc().url(), method, lie);
        ChainRpc rpc = ChainRpc.at(liar.url())) {
      RegistryClient misled = new RegistryClient(rpc, registry.client().deployment());
      List<String> faults = attested(misled).faults();
      assertThat(liar.lies()).isPositive();
      return faults;
    }
  }

  private static AttestedBatch attested(RegistryClient client) {
    return new BatchAttestation(client, client.rpc().blockNumber()).of(2);
  }

  private static StoredScore stored(SubjectId subject) {
    return registry.client().rating().storedScore(subject);
  }
}
