package io.creditregistry.oracle.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.publication.NewRecord;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.relay.RegistryConnection;
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

/** The service's copy of the logs: complete, by subject, and true after a reorganisation. */
@OnEveryDatabase
class IndexStoryTest {
  private static final long MODEL = 7;

  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;

  IndexStoryTest(TestDatabase database) {
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

  private void publish(int subjects, long dataTime) {
    oracle
        .part(RecordQueue.class)
        .add(
            IntStream.range(0, subjects)
                .mapToObj(
                    i ->
                        new NewRecord(
                            subject(i),
                            MODEL,
                            dataTime,
                            500 + i,
                            100,
                            "E",
                            "[]",
                            "[]",
                            Bytes32.ZERO))
                .toList());
    oracle.operator().post("/api/v1/batches", "").expect(200);
  }

  private static SubjectId subject(int i) {
    var bytes = new byte[SubjectId.WIDTH];
    bytes[0] = 2;
    bytes[19] = (byte) i;
    return SubjectId.of(bytes);
  }

  private JsonNode follow() {
    oracle.part(RegistryIndex.class).follow(oracle.part(RegistryConnection.class).require());
    return oracle.auditor().get("/api/v1/index/status").expect(200).json();
  }

  private JsonNode page(String query) {
    return oracle.auditor().get("/api/v1/index/events" + query).expect(200).json();
  }

  private JsonNode events(int subject) {
    return oracle
        .auditor()
        .get("/api/v1/index/subjects/" + subject(subject).hex())
        .expect(200)
        .json()
        .get("events");
  }

  private List<String> states() {
    return oracle
        .operator()
        .get("/api/v1/peers")
        .expect(200)
        .json()
        .get("attesters")
        .valueStream()
        .map(
            each ->
                "%s %d/%d"
                    .formatted(
                        each.get("state").asString(),
                        each.get("signed").asInt(),
                        each.get("asked").asInt()))
        .toList();
  }

  private String reading(int subject, String query) {
    var reading =
        oracle
            .lender()
            .get("/api/v1/subjects/" + subject(subject).hex() + "/reading" + query)
            .expect(200)
            .json();
    return "%s %s %s"
        .formatted(
            reading.get("status").asString(),
            reading.get("publishingPaused").asBoolean(),
            reading.get("modelSuspended").asBoolean());
  }

  @Test
  void tellsASubjectsHistoryAndContinuesAfterARestart() {
    publish(2, world.now() - 10);
    publish(1, world.now());
    world.govern(world.registry().calls().freeze(List.of(subject(0)), 3));

    var status = follow();
    assertThat(status.get("complete").asBoolean()).isTrue();
    assertThat(status.get("batches").asInt()).isEqualTo(2);
    assertThat(status.get("digest").asString())
        .isEqualTo(world.registry().rating().headHash().hex());
    assertThat(events(0).valueStream().map(e -> e.get("event").asString()).toList())
        .containsExactly("BatchPublished", "BatchPublished", "StatusChanged");
    assertThat(events(0).get(1).get("scorePoints").asInt()).isEqualTo(500);
    assertThat(events(1)).hasSize(1);
    var nobody = "/api/v1/index/subjects/" + subject(9).hex();
    oracle.auditor().get(nobody).expectProblem(404, "subject-unknown");
    oracle.auditor().get("/api/v1/index/subjects/zebra").expectProblem(400, "field-invalid");

    var newest = page("?limit=2");
    assertThat(newest.get("events").get(0).get("event").asString()).isEqualTo("StatusChanged");
    assertThat(newest.get("events").get(0).get("facts").get("reasonCode").asInt()).isEqualTo(3);
    assertThat(newest.get("events").get(1).get("facts").get("sequence").asInt()).isEqualTo(2);
    var older = page("?limit=500&before=" + newest.get("before").asString());
    assertThat(older.get("events").get(0).get("facts").get("records").asInt()).isEqualTo(2);
    assertThat(older.get("before").isNull()).isTrue();
    oracle
        .auditor()
        .get("/api/v1/index/events?before=yesterday")
        .expectProblem(400, "field-invalid");
    oracle.auditor().get("/api/v1/index/events?limit=0").expectProblem(400, "field-invalid");

    assertThat(states()).containsExactlyInAnyOrder("signing 2/2", "signing 2/2", "spare 0/2");
    assertThat(reading(0, "")).isEqualTo("frozen false false");
    assertThat(reading(1, "?maxAge=5")).isEqualTo("stale false false");
    oracle
        .auditor()
        .get("/api/v1/subjects/" + subject(1).hex() + "/reading?maxAge=-1")
        .expectProblem(400, "field-invalid");
    assertThat(reading(9, "")).isEqualTo("missing false false");
    world.govern(world.registry().calls().pausePublishing());
    world.govern(world.registry().calls().suspendModel(MODEL));
    assertThat(reading(1, "")).isEqualTo("current true true");
    world.pass(91 * 86_400);
    assertThat(states()).containsExactlyInAnyOrder("silent 2/2", "silent 2/2", "spare 0/2");
    assertThat(reading(1, "")).isEqualTo("stale true true");

    var logs = follow().get("logs").asLong();
    oracle.close();
    oracle = world.oracle();
    assertThat(follow().get("logs").asLong()).isEqualTo(logs);
    assertThat(events(0)).hasSize(3);
  }

  @Test
  void forgetsWhatTheChainDropped() {
    publish(2, world.now() - 20);
    var snapshot = world.rpc().call("evm_snapshot").asString();
    world.govern(world.registry().calls().freeze(List.of(subject(1)), 3));
    assertThat(follow().get("complete").asBoolean()).isTrue();
    assertThat(events(1)).hasSize(2);

    world.rpc().call("evm_revert", snapshot);
    world.govern(world.registry().calls().freeze(List.of(subject(0)), 4));

    assertThat(follow().get("complete").asBoolean()).isTrue();
    assertThat(events(1)).hasSize(1);
    assertThat(events(0)).hasSize(2);
  }
}
