package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A history with every kind of batch and every way into a slot, rebuilt from logs and call data.
 */
class EveryKindTest {
  /** Lets no score move by more than 50 points. */
  private static final long GUARDED = 8;

  private static TestRegistry registry;
  private static DisclosureLeaf leaf;

  /**
   * Scores, a commitment with a promotion, a correction, and three held records: one released, one
   * lapsed, one still held.
   */
  @BeforeAll
  static void liveALittle() {
    registry = TestRegistry.start(3, 2);
    registerGuarded();
    scores("a", 700, "b", 600, "c", 500, "d", 400);
    commitAndPromote();
    scores("b", 800, "c", 800, "d", 800);
    release("b");
    correct("a", 1, 690);
    lapse("c");
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static void registerGuarded() {
    registry.send(
        registry
            .client()
            .calls()
            .register(
                GUARDED,
                Keccak.hash("guarded"),
                Bytes32.ZERO,
                ModelKind.BOOSTING,
                new ModelPolicy(0, 300, 850, 50, 10_000, 86_400, 0),
                Optional.empty()));
  }

  private static void scores(Object... subjectsAndPoints) {
    var records = new ArrayList<BatchRecord>();
    for (int i = 0; i < subjectsAndPoints.length; i += 2) {
      records.add(record((String) subjectsAndPoints[i], (int) subjectsAndPoints[i + 1]));
    }
    send(BatchKind.SCORES, header(Bytes32.ZERO), Records.pack(records));
  }

  private static void commitAndPromote() {
    BatchHeader draft = header(Bytes32.ZERO);
    leaf =
        new DisclosureLeaf(
            subject("e"), 640, 300, GUARDED, draft.dataTime(), Bytes32.ZERO, Keccak.hash("salt"));
    MerkleTree tree = MerkleTree.of(List.of(leaf.hash(), Keccak.hash("another leaf")));
    send(BatchKind.COMMITMENT, header(tree.root(), draft.dataTime()), BatchKind.leafCount(2));
    registry.send(registry.client().calls().promote(2, leaf, tree.proof(0)));
  }

  private static void release(String subject) {
    send(BatchKind.RELEASE, header(Bytes32.ZERO), subject(subject).toBytes());
  }

  private static void correct(String subject, long replaced, int scorePoints) {
    var correction = new Correction(record(subject, scorePoints), replaced, 2);
    send(BatchKind.CORRECTIONS, header(Bytes32.ZERO), Corrections.pack(List.of(correction)));
  }

  private static void lapse(String subject) {
    long until =
        registry.client().rating().heldRecordOf(subject(subject)).orElseThrow().heldUntil();
    registry.pass(until + 1 - registry.now());
    registry.send(registry.client().calls().lapse(List.of(subject(subject))));
  }

  private static BatchHeader header(Bytes32 root) {
    registry.pass(1);
    return header(root, registry.now());
  }

  private static BatchHeader header(Bytes32 root, long dataTime) {
    BatchHeader next = registry.nextHeader(root);
    return new BatchHeader(next.sequence(), next.epoch(), GUARDED, dataTime, next.deadline(), root);
  }

  private static void send(BatchKind kind, BatchHeader header, byte[] content) {
    registry.send(registry.signed(kind, header, content));
  }

  private static SubjectId subject(String reference) {
    return SubjectId.derive(new byte[32], reference);
  }

  private static BatchRecord record(String reference, int scorePoints) {
    return new BatchRecord(subject(reference), scorePoints, 100);
  }

  @Test
  void theChainHoldsWhatWasMeant() {
    var rating = registry.client().rating();
    assertThat(rating.storedScore(subject("a")).scorePoints()).isEqualTo(690);
    assertThat(rating.storedScore(subject("b")).scorePoints()).isEqualTo(800);
    assertThat(rating.storedScore(subject("c")).scorePoints()).isEqualTo(500);
    assertThat(rating.storedScore(subject("e")).scorePoints()).isEqualTo(640);
    assertThat(rating.tryScoreOf(subject("d"), 1L << 38).status())
        .isEqualTo(ScoreStatus.QUARANTINED);
  }

  @Test
  void theReplayOfItsLogsIsItsStorage() {
    VerificationReport report = HistoryVerifier.verify(registry.client(), ReadProgress.NONE);

    assertThat(report.failures()).isEmpty();
    assertThat(report.batches()).isEqualTo(5);
    assertThat(report.checks().stream().map(Check::name).toList()).contains("call data", "storage");
  }

  @Test
  void theCallDataOfEveryKindSayWhatItsLogSays() {
    HistoryReader reader = new HistoryReader(registry.client());
    Set<BatchKind> kinds = EnumSet.noneOf(BatchKind.class);
    for (long sequence = 1; sequence <= 5; sequence++) {
      var logged = reader.batch(sequence, registry.rpc().blockNumber()).orElseThrow();
      var call = ((CallData.Read) reader.evidence(logged).call()).call();

      assertThat(call.kind()).isEqualTo(logged.kind());
      assertThat(call.header()).isEqualTo(logged.header());
      assertThat(call.records()).isEqualTo(logged.records());
      kinds.add(call.kind());
    }
    assertThat(kinds).containsExactlyInAnyOrder(BatchKind.values());
  }

  @ParameterizedTest
  @EnumSource(BatchKind.class)
  void aLogThatDiffersFromTheCallDataIsFound(BatchKind kind) {
    try (LyingNode node =
            new LyingNode(
                registry.chain().rpcUrl(),
                "eth_getLogs",
                (asked, answer) -> Lies.flipMerkleRoot(Lies.find(answer, kind.event())));
        ChainRpc rpc = ChainRpc.at(node.url())) {
      RegistryClient client = new RegistryClient(rpc, registry.client().deployment());

      assertThat(HistoryVerifier.verify(client, ReadProgress.NONE).failures())
          .extracting(Check::name)
          .contains("call data", "hash chain");
    }
  }
}
