package io.creditregistry.oracle.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Scored records become records on chain, on a real chain and each real database. */
@OnEveryDatabase
class PublishingStoryTest {
  private static final long MODEL = 7;

  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;

  PublishingStoryTest(TestDatabase database) {
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
  void whatIsQueuedStandsOnChain() {
    var dataTime = world.now();
    queue(5, dataTime);

    var batches = publish("{\"maxRecords\":2}").get("batches");

    assertThat(batches.valueStream().map(b -> b.get("state").asString()).toList())
        .containsOnly("published")
        .hasSize(3);
    assertThat(batches.valueStream().map(b -> b.get("records").asInt()).toList())
        .containsExactly(2, 2, 1);
    assertThat(batches.get(2).get("digest").asString())
        .isEqualTo(world.registry().rating().headHash().hex());
    for (int i = 0; i < 5; i++) {
      var reading = world.registry().rating().tryScoreOf(subject(i), 3600);
      assertThat(reading.status()).isEqualTo(ScoreStatus.CURRENT);
      assertThat(reading.score().scorePoints()).isEqualTo(500 + i);
      assertThat(reading.score().pdBps()).isEqualTo(100 + i);
      assertThat(reading.score().dataTime()).isEqualTo(dataTime);
    }
    assertThat(oracle.operator().get("/api/v1/batches/2").expect(200).json().get("records").asInt())
        .isEqualTo(2);
    oracle.operator().get("/api/v1/batches/9").expectProblem(404, "batch-unknown");
  }

  @Test
  void olderDataIsSetAsideWithItsReason() {
    var dataTime = world.now();
    queue(2, dataTime);
    publish("");
    queue(1, dataTime - 5);
    queue(1, dataTime);

    var answer = publish("");

    assertThat(answer.get("batches")).isEmpty();
    assertThat(answer.get("setAside").valueStream().map(s -> s.get("reason").asString()).toList())
        .containsExactly(
            "dataTime: expected after "
                + dataTime
                + ", which the chain holds, but found "
                + (dataTime - 5),
            "dataTime: expected after "
                + dataTime
                + ", which the chain holds, but found "
                + dataTime);
    assertThat(oracle.part(RecordQueue.class).counts().get(RecordState.SET_ASIDE)).isEqualTo(2);
  }

  @Test
  void whatIsNotDueIsSetAsideWithItsReasonWhereOnlyDueRecordsAreAskedFor() {
    queue(2, world.now() - 10);
    publish("");
    queue(3, world.now());

    var answer = publish("{\"onlyDue\":true}");

    assertThat(answer.get("batches").get(0).get("records").asInt()).isEqualTo(1);
    assertThat(answer.get("setAside").valueStream().map(s -> s.get("reason").asString()).toList())
        .hasSize(2)
        .allMatch(reason -> reason.startsWith("not due: expected points at least 1 from 50"));
    assertThat(oracle.part(RecordQueue.class).counts().get(RecordState.SET_ASIDE)).isEqualTo(2);
  }

  @Test
  void twoScoresOfOneSubjectGoIntoTwoBatches() {
    queue(1, world.now() - 10);
    queue(1, world.now());

    var batches = publish("").get("batches");

    assertThat(batches).hasSize(2);
    assertThat(world.registry().rating().storedScore(subject(0)).sequence()).isEqualTo(2);
  }

  @Test
  void aPauseHoldsTheQueueAndItsEndLetsItGo() {
    queue(1, world.now());
    world.govern(world.registry().calls().pausePublishing());

    oracle.operator().post("/api/v1/batches", "").expectProblem(409, "publishing-paused");
    world.govern(world.registry().calls().resumePublishing());

    assertThat(publish("").get("batches")).hasSize(1);
  }

  @Test
  void aSuspendedModelWaitsWhileOthersArePublishedAndGoesOnOnceReinstated() {
    queue(1, world.now());
    world.govern(world.registry().calls().suspendModel(MODEL));

    var problem =
        oracle.operator().post("/api/v1/batches", "").expectProblem(409, "publishing-paused");
    assertThat(problem.json().get("detail").asString())
        .isEqualTo("Model 7 is suspended; the governor can reinstate it");
    world.registerModel(oracle, 8);
    oracle
        .part(RecordQueue.class)
        .add(
            List.of(
                new NewRecord(
                    subject(2), 8, world.now(), 500, 100, "E", "[]", "[]", Bytes32.ZERO)));
    var others = publish("");

    assertThat(others.get("batches")).hasSize(1);
    assertThat(others.get("batches").get(0).get("modelId").asLong()).isEqualTo(8);
    assertThat(others.get("halted").asString()).startsWith("Model 7 is suspended");
    var waiting = oracle.operator().get("/api/v1/status").expect(200).json().get("waiting");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.get(0).get("reason").asString()).isEqualTo("model-suspended");
    assertThat(waiting.get(0).get("modelId").asLong()).isEqualTo(7);
    assertThat(oracle.operator().get("/actuator/prometheus").expect(200).body())
        .contains("registry_records_suspended 1.0");
    world.govern(world.registry().calls().reinstateModel(MODEL));

    assertThat(publish("").get("batches")).hasSize(1);
  }

  @Test
  void withoutAQuorumOfKeysNothingIsSigned() {
    queue(1, world.now());
    var strangers =
        List.of(subject(1), subject(2)).stream()
            .map(id -> Address.of(id.toBytes()))
            .sorted()
            .toList();
    world.govern(world.registry().calls().scheduleAttesters(strangers, 2));
    world.govern(world.registry().calls().executeAttesters());

    var problem =
        oracle
            .operator()
            .post("/api/v1/batches", "")
            .expectProblem(409, "quorum-not-available")
            .json();

    assertThat(problem.get("found").asString()).isEqualTo("0");
    assertThat(problem.get("expected").asString()).isEqualTo("2 keys");
    assertThat(oracle.part(BatchStore.class).all()).isEmpty();
  }

  @Test
  void anEmptyQueueIsNoMistake() {
    var answer = publish("");

    assertThat(answer.get("batches")).isEmpty();
    assertThat(answer.get("halted").isNull()).isTrue();
  }

  private JsonNode publish(String body) {
    return oracle.operator().post("/api/v1/batches", body).expect(200).json();
  }

  private void queue(int subjects, long dataTime) {
    oracle
        .part(RecordQueue.class)
        .add(IntStream.range(0, subjects).mapToObj(i -> record(i, dataTime)).toList());
  }

  static NewRecord record(int i, long dataTime) {
    return new NewRecord(
        subject(i), MODEL, dataTime, 500 + i, 100 + i, "E", "[]", "[]", Bytes32.ZERO);
  }

  static SubjectId subject(int i) {
    var bytes = new byte[SubjectId.WIDTH];
    bytes[0] = 1;
    bytes[19] = (byte) i;
    return SubjectId.of(bytes);
  }
}
