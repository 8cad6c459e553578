package io.creditregistry.oracle.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody decided, a correction or a release, stays what it is: whether the process ends, or
 * another oracle's batch takes its place.
 */
@OnEveryDatabase
class DecisionStoryTest {
  private static final long MODEL = 7;
  private static final int LARGEST_STEP = 40;
  private static final int FRAUD = 6;
  private static final SubjectId ADA = PublishingStoryTest.subject(1);

  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;
  private long dataTime;

  DecisionStoryTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void adaHasAScore() {
    world = World.with(database, folder);
    oracle = world.oracle();
    dataTime = world.now() - 1_000;
    var policy = new ModelPolicy(0, 300, 850, LARGEST_STEP, ModelPolicy.ALL_BPS, 86_400, 0);
    world.deploy(oracle).registerModel(oracle, MODEL, policy);
    queue(500);
    publish();
  }

  @AfterEach
  void stop() {
    oracle.close();
    world.close();
  }

  @Test
  void aDecisionStaysWhatItIs() {
    aCorrectionOfAProcessThatEndedIsSent();
    aCorrectionWhosePlaceIsTakenIsSignedAgainAsACorrection();
    aCorrectionOfWhatNoLongerStandsEndsWithItsReason();
    aReleaseWhosePlaceIsTakenIsSignedAgainAsARelease();
  }

  private void aCorrectionOfAProcessThatEndedIsSent() {
    queue(510);
    keepCorrection(1);

    oracle.close();
    oracle = world.oracle();
    oracle.part(BatchPublisher.class).resume();

    assertThat(last().kind()).isEqualTo(BatchKind.CORRECTIONS);
    assertThat(last().state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(ada().scorePoints()).isEqualTo(510);
    assertThat(ada().marks()).containsExactly("corrected");
  }

  private void aCorrectionWhosePlaceIsTakenIsSignedAgainAsACorrection() {
    queue(520);
    keepCorrection(2);
    land(commitment());
    oracle.part(BatchPublisher.class).resume();
    var pending = oracle.operator().get("/api/v1/status").expect(200).json().get("pending").get(0);
    assertThat(pending.get("kind").asString()).isEqualTo("corrections");
    assertThat(pending.get("state").asString()).isEqualTo("overtaken");
    assertThat(pending.get("error").asString())
        .startsWith("batch 3: expected CORRECTIONS 0x")
        .contains("but found COMMITMENT 0x");

    var asked =
        "{\"corrections\":[{\"subjectId\":\"%s\",\"reason\":\"fraud\"}]}".formatted(ADA.hex());
    var answer = oracle.operator().post("/api/v1/corrections", asked).expect(200).json();

    assertThat(answer.get("batches")).hasSize(1);
    assertThat(last().header().sequence()).isEqualTo(4);
    var correction = Corrections.unpack(last().attestation().content()).getFirst();
    assertThat(correction.reasonCode()).isEqualTo(FRAUD);
    assertThat(correction.replacedSequence()).isEqualTo(2);
    assertThat(ada().scorePoints()).isEqualTo(520);
  }

  private void aCorrectionOfWhatNoLongerStandsEndsWithItsReason() {
    queue(530);
    keepCorrection(4);
    land(
        new Draft(
            BatchKind.SCORES,
            MODEL,
            dataTime + 1,
            Bytes32.of(BigInteger.TWO),
            Records.pack(List.of(new BatchRecord(ADA, 515, 100)))));

    var setAside = publish().setAside();

    var reason =
        "correction (fraud): expected the record of batch 4 on chain but found that of batch 5";
    assertThat(setAside.getFirst().reason()).isEqualTo(reason);
    assertThat(last().state()).isEqualTo(BatchState.ABANDONED);
    assertThat(last().error()).isEqualTo(reason);
    assertThat(ada().scorePoints()).isEqualTo(515);
  }

  private void aReleaseWhosePlaceIsTakenIsSignedAgainAsARelease() {
    dataTime++;
    queue(600);
    publish();
    assertThat(ada().marks()).contains("held");
    var held = oracle.part(RegistryConnection.class).require().heldRecordOf(ADA).orElseThrow();
    var release = Draft.ofRelease(List.of(new Held(ADA, held.record())));
    SignedOnly.keep(oracle, release, world.now() + 900, id -> {});
    land(commitment());

    var settled = publish();

    assertThat(settled.batches().getLast().kind()).isEqualTo(BatchKind.RELEASE);
    assertThat(last().state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(ada().scorePoints()).isEqualTo(600);
  }

  private void queue(int points) {
    dataTime++;
    oracle
        .part(RecordQueue.class)
        .add(
            List.of(
                new NewRecord(ADA, MODEL, dataTime, points, 100, "E", "[]", "[]", Bytes32.ZERO)));
  }

  private void keepCorrection(long replaced) {
    var queue = oracle.part(RecordQueue.class);
    var records = List.of(queue.newestQueued(ADA).orElseThrow());
    var correction = new Correction(records.getFirst().batchRecord(), replaced, FRAUD);
    SignedOnly.keep(
        oracle,
        Draft.ofCorrections(records, List.of(correction)),
        world.now() + 900,
        batchId -> queue.assign(batchId, records));
  }

  private Draft commitment() {
    return new Draft(
        BatchKind.COMMITMENT, MODEL, dataTime, Bytes32.of(BigInteger.TEN), BatchKind.leafCount(3));
  }

  /** Another oracle of the same attesters is faster. */
  private void land(Draft draft) {
    var attestation = SignedOnly.attestation(oracle, draft, world.now() + 900);
    world.govern(oracle.part(RegistryConnection.class).require().publish(attestation));
  }

  private PublicationResult publish() {
    return oracle.part(BatchPublisher.class).publish(200, false);
  }

  private StoredBatch last() {
    return oracle.part(BatchStore.class).all().getLast();
  }

  private StoredScore ada() {
    return world.registry().rating().storedScore(ADA);
  }
}
