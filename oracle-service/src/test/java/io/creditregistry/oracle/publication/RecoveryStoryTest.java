package io.creditregistry.oracle.publication;

import static io.creditregistry.oracle.publication.PublishingStoryTest.record;
import static io.creditregistry.oracle.publication.PublishingStoryTest.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.oracle.attestation.Attestation;
import io.creditregistry.oracle.attestation.AttestationResult.Attested;
import io.creditregistry.oracle.attestation.Attester;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.relay.TransactionStore;
import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process ends between signing and the receipt; the next one neither loses nor doubles
 * anything.
 */
@OnEveryDatabase
class RecoveryStoryTest {
  private static final long MODEL = 7;

  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;

  RecoveryStoryTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    world = World.with(database, folder);
    oracle = world.oracle();
    world.deploy(oracle).registerModel(oracle, MODEL);
  }

  @AfterEach
  void stop() {
    oracle.close();
    world.close();
  }

  @Test
  void aBatchThatWasSignedButNotSentIsSent() {
    var signed = sign(world.now() + 900);

    restart();
    var result = oracle.part(BatchPublisher.class).resume();

    assertThat(result.halted()).isEmpty();
    assertPublishedOnce(signed.hash());
  }

  @Test
  void aBatchThatLandedWithoutAReceiptSeenIsRecognised() {
    var signed = sign(world.now() + 900);
    world.rpc().call("eth_sendRawTransaction", signed.raw());

    restart();
    oracle.part(BatchPublisher.class).resume();

    assertPublishedOnce(signed.hash());
  }

  @Test
  void aBatchThatAnotherRelayerCarriedIsRecognised() {
    sign(world.now() + 900);
    var attestation = oracle.part(BatchStore.class).all().getFirst().attestation();
    world.govern(oracle.part(RegistryConnection.class).require().publish(attestation));

    restart();
    oracle.part(BatchPublisher.class).resume();

    var batch = oracle.part(BatchStore.class).all().getFirst();
    assertThat(batch.state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(batch.blockNumber()).isNotNull();
    assertThat(world.registry().rating().sequence()).isEqualTo(1);
  }

  @Test
  void anExpiredBatchIsSignedAgainWithANewDeadline() {
    sign(world.now() - 1);

    restart();
    oracle.part(BatchPublisher.class).publish(200, false);

    var batches = oracle.part(BatchStore.class).all();
    assertThat(batches.stream().map(StoredBatch::state).toList())
        .containsExactly(BatchState.ABANDONED, BatchState.PUBLISHED);
    assertThat(batches.getLast().header().deadline()).isGreaterThan(world.now());
    assertThat(world.registry().rating().sequence()).isEqualTo(1);
  }

  @Test
  void aSpentNonceGetsTheSameBatchANewTransaction() {
    var signed = sign(world.now() + 900);
    world.registerModel(oracle, 8);

    restart();
    oracle.part(BatchPublisher.class).resume();

    var batch = oracle.part(BatchStore.class).all().getFirst();
    assertThat(batch.state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(batch.transactionHash()).isNotEqualTo(signed.hash());
    assertThat(world.registry().rating().sequence()).isEqualTo(1);
    assertThat(oracle.part(TransactionStore.class).open()).isEmpty();
  }

  @Test
  void aBatchOfAnOldEpochIsSignedAgain() {
    sign(world.now() + 900);
    var current = world.registry().rating().attesterSet(1);
    world.govern(world.registry().calls().scheduleAttesters(current.attesters(), 3));
    world.govern(world.registry().calls().executeAttesters());

    restart();
    oracle.part(BatchPublisher.class).publish(200, false);

    assertThat(oracle.part(BatchStore.class).all().getLast().header().epoch()).isEqualTo(2);
    assertThat(world.registry().rating().sequence()).isEqualTo(1);
  }

  @Test
  void aBatchThatTheChainForgetsIsSentAgain() {
    var snapshot = world.rpc().call("evm_snapshot").asString();
    oracle.part(RecordQueue.class).add(List.of(record(1, world.now())));
    oracle.part(BatchPublisher.class).publish(200, false);
    world.rpc().call("evm_revert", snapshot);
    assertThat(world.registry().rating().sequence()).isZero();

    oracle.part(BatchPublisher.class).resume();

    var batches = oracle.part(BatchStore.class).all();
    assertThat(batches).hasSize(1);
    assertThat(world.registry().rating().headHash())
        .isEqualTo(batches.getFirst().attestation().digest());
  }

  @Test
  void aCommitmentThatTheChainForgetsIsSentAgain() {
    var snapshot = world.rpc().call("evm_snapshot").asString();
    var issued = oracle.part(BatchPublisher.class).issue(at -> Optional.of(commitment()), id -> {});
    assertThat(issued.halted()).isEmpty();
    assertThat(issued.batches().getFirst().state()).isEqualTo(BatchState.PUBLISHED);
    world.rpc().call("evm_revert", snapshot);

    oracle.part(BatchPublisher.class).resume();

    var batches = oracle.part(BatchStore.class).all();
    assertThat(batches).hasSize(1);
    assertThat(batches.getFirst().kind()).isEqualTo(BatchKind.COMMITMENT);
    assertThat(batches.getFirst().size()).isEqualTo(3);
    assertThat(world.registry().rating().headHash())
        .isEqualTo(batches.getFirst().attestation().digest());
  }

  private Draft commitment() {
    return new Draft(
        BatchKind.COMMITMENT,
        MODEL,
        world.now() - 60,
        Bytes32.of(BigInteger.valueOf(77)),
        BatchKind.leafCount(3));
  }

  private Attestation attest(BatchKind kind, BatchHeader header, byte[] content) {
    var registry = oracle.part(RegistryConnection.class).require();
    var set = registry.attesterSet(header.epoch());
    var attester = oracle.part(Attester.class);
    var result = attester.attest(registry.domain(), kind, header, content, Bytes32.ZERO, set);
    return ((Attested) result).attestation();
  }

  @Test
  void theNextStartResumesByItself() {
    var signed = sign(world.now() + 900);

    restart();

    var end = System.nanoTime() + 20_000_000_000L;
    while (oracle.part(BatchStore.class).all().getFirst().state() != BatchState.PUBLISHED
        && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertPublishedOnce(signed.hash());
  }

  private void assertPublishedOnce(String transactionHash) {
    var batches = oracle.part(BatchStore.class).all();
    assertThat(batches).hasSize(1);
    assertThat(batches.getFirst().state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(batches.getFirst().transactionHash()).isEqualTo(transactionHash);
    assertThat(world.registry().rating().sequence()).isEqualTo(1);
    assertThat(world.registry().rating().headHash())
        .isEqualTo(batches.getFirst().attestation().digest());
    assertThat(world.registry().rating().storedScore(subject(1)).scorePoints()).isEqualTo(501);
    assertThat(oracle.part(RecordQueue.class).counts().get(RecordState.PUBLISHED)).isEqualTo(1);
    assertThat(oracle.part(TransactionStore.class).open()).isEmpty();
  }

  private void restart() {
    oracle.close();
    oracle = world.oracle();
  }

  /**
   * What a process leaves behind that ends right after signing: everything on disk, nothing sent.
   */
  private RelayedTransaction sign(long deadline) {
    oracle.part(RecordQueue.class).add(List.of(record(1, world.now() - 60)));
    var records = oracle.part(RecordQueue.class).next(10, Set.of());
    var registry = oracle.part(RegistryConnection.class).require();
    var head = registry.head();
    var root = MerkleTree.of(records.stream().map(ScoredRecord::leafHash).toList()).root();
    var header =
        new BatchHeader(1, head.epoch(), MODEL, records.getFirst().dataTime(), deadline, root);
    var packed = Records.pack(records.stream().map(ScoredRecord::batchRecord).toList());
    var attestation = attest(BatchKind.SCORES, header, packed);
    var relayer = oracle.part(Relayer.class);
    // An expired batch would be refused before signing: any call gives a transaction that was never
    // sent.
    var call =
        deadline < world.now()
            ? registry
                .calls()
                .register(
                    99,
                    Bytes32.of(BigInteger.TWO),
                    Bytes32.ZERO,
                    ModelKind.BOOSTING,
                    ModelPolicy.from(0),
                    Optional.empty())
            : registry.publish(attestation);
    var ready = (Preparation.Ready) relayer.alone(() -> relayer.prepare("publish", call));
    var queue = oracle.part(RecordQueue.class);
    oracle
        .part(BatchLedger.class)
        .sign(attestation, id -> queue.assign(id, records), ready.transaction());
    return ready.transaction();
  }
}
