package io.creditregistry.oracle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.audit.DisclosedScore;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.publication.NewRecord;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many scores go onto the chain as one root, and each can be shown afterwards. */
@OnEveryDatabase
class ColdStoryTest {
  private static final long MODEL = 7;
  private static final int SUBJECTS = 2_000;

  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;

  ColdStoryTest(TestDatabase database) {
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
  void aLeafIsShownPromotedAndForgotten() throws IOException {
    commit();
    var opened = disclose(77, "?batch=1");

    var rating = world.registry().rating();
    var proven = rating.scoreByProof(1, opened.leaf(), opened.proof(), 3600);
    assertThat(proven.status()).isEqualTo(ScoreStatus.CURRENT);
    assertThat(proven.score().scorePoints()).isEqualTo(300 + 77);

    world.govern(world.registry().calls().promote(1, opened.leaf(), opened.proof()));
    assertThat(rating.tryScoreOf(subject(77), 3600).status()).isEqualTo(ScoreStatus.CURRENT);

    oracle.operator().delete("/api/v1/subjects/" + subject(77).hex()).expect(204);
    oracle.lender().get(address(77)).expectProblem(410, "subject-erased");
    loseTrees();
    var other = disclose(78, "");
    assertThat(rating.verifyRecord(1, other.leaf(), other.proof())).isTrue();
  }

  @Test
  void secondScoresOfASubjectAndLargeQueuesTakeFurtherBatches() {
    var dataTime = world.now();
    queue(5, dataTime);
    queue(1, dataTime);

    var answer = oracle.operator().post("/api/v1/commitments", "{\"maxLeaves\":3}").expect(200);

    var batches = answer.json().get("batches");
    assertThat(batches.valueStream().map(b -> b.get("kind").asString()).toList())
        .containsOnly("commitment");
    assertThat(batches.valueStream().map(b -> b.get("records").asInt()).toList())
        .containsExactly(3, 3);
    oracle
        .operator()
        .post("/api/v1/commitments", "{\"maxLeaves\":1000001}")
        .expectProblem(400, "field-invalid");
    oracle.lender().get(address(1) + "?batch=9").expectProblem(404, "subject-unknown");
    oracle.stranger().get(address(1)).expectProblem(401, "not-authenticated");
  }

  private void commit() {
    queue(SUBJECTS, world.now());
    var answer = oracle.operator().post("/api/v1/commitments", "").expect(200).json();
    assertThat(answer.get("batches")).hasSize(1);
    assertThat(answer.get("batches").get(0).get("records").asInt()).isEqualTo(SUBJECTS);
    assertThat(answer.get("batches").get(0).get("state").asString()).isEqualTo("published");
  }

  /** The folder is lost; the database is not. */
  private void loseTrees() throws IOException {
    try (var files = Files.list(world.home().folder().resolve("trees"))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private DisclosedScore disclose(int i, String query) {
    var answer = oracle.lender().get(address(i) + query).expect(200);
    return DisclosedScore.parse(answer.json().toString());
  }

  private static String address(int i) {
    return "/api/v1/subjects/" + subject(i).hex() + "/disclosure";
  }

  private void queue(int subjects, long dataTime) {
    oracle
        .part(RecordQueue.class)
        .add(IntStream.range(0, subjects).mapToObj(i -> record(i, dataTime)).toList());
  }

  private static NewRecord record(int i, long dataTime) {
    return new NewRecord(
        subject(i), MODEL, dataTime, 300 + i % 500, i, "E", "[]", "[]", Bytes32.ZERO);
  }

  private static SubjectId subject(int i) {
    return SubjectId.of(ByteBuffer.allocate(SubjectId.WIDTH).put((byte) 1).putInt(16, i).array());
  }
}
