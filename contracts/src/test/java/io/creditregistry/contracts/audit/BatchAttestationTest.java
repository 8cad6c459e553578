package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.LyingNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lender's look at one batch, past an honest node and past lying ones. */
class BatchAttestationTest {
  private static final SubjectId ADA = SubjectId.derive(new byte[32], "ada");
  private static TestRegistry registry;

  @BeforeAll
  static void publish() {
    registry = TestRegistry.start(3, 2);
    registry.publish(Bytes32.ZERO, List.of(new BatchRecord(ADA, 640, 300)));
    registry.publish(Bytes32.ZERO, List.of(new BatchRecord(ADA, 700, 100)));
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
    assertThat(batch.faultOf(ADA, stored())).isEmpty();
  }

  @Test
  void anotherScoreThanTheSignedOneIsNot() {
    StoredScore honest = stored();
    StoredScore flattering =
        new StoredScore(
            850,
            honest.pdBps(),
            honest.modelId(),
            honest.dataTime(),
            honest.publishedAt(),
            honest.sequence(),
            0);

    assertThat(attested(registry.client()).faultOf(ADA, flattering).orElseThrow())
        .contains("850")
        .contains("700");
    assertThat(attested(registry.client()).faultOf(SubjectId.derive(new byte[32], "b"), honest))
        .isPresent();
  }

  @Test
  void alteredLogsAndTransactionsAreNamed() {
    assertThat(faultsPast("eth_getLogs", (asked, answer) -> alterRoots(answer)))
        .anyMatch(fault -> fault.contains("expected digest"));
    assertThat(
            faultsPast(
                "eth_getTransactionByHash",
                (asked, answer) -> Lies.flip(Lies.result(answer), "input")))
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

  private static StoredScore stored() {
    return registry.client().rating().storedScore(ADA);
  }
}
