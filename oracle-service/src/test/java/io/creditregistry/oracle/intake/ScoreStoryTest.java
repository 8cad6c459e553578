package io.creditregistry.oracle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The oracle's whole story: train, approve, score, publish, disclose, erase. */
@OnEveryDatabase
class ScoreStoryTest {
  private static final int ROWS = 1200;

  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;

  ScoreStoryTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    world = World.with(database, folder);
    oracle = world.oracle();
    world.deploy(oracle);
  }

  @AfterEach
  void stop() {
    oracle.close();
    world.close();
  }

  @Test
  void applicantsBecomeScoresThatAnyoneCanCheckOnChain() {
    var sample =
        oracle
            .operator()
            .get("/api/v1/samples/synthetic?rows=" + ROWS + "&seed=7")
            .expect(200)
            .body();
    var model = train(sample);
    refuseUnapproved(sample);
    approve(model);
    checkExports(model.get("modelId").asLong());

    var scored = score(sample, "0,1,2,3,4");
    var batches = oracle.operator().post("/api/v1/batches", "").expect(200).json().get("batches");

    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).get("records").asInt()).isEqualTo(5);
    for (var score : scored.get("scores")) {
      checkOnChain(model.get("modelId").asLong(), score);
    }
    checkDisclosure(scored.get("scores").get(0));
    checkHistory(scored.get("scores").get(0));
    checkNoReferenceIsStored(scored.get("scores").get(0).get("reference").asString());
    erase(scored.get("scores").get(0), scored.get("scores").get(1));
  }

  @Test
  void rowsThatTheSchemaRefusesAreToldCellByCell() {
    var sample = oracle.operator().get("/api/v1/samples/synthetic?rows=" + ROWS + "&seed=7").body();
    approve(train(sample));
    var lines = sample.lines().limit(4).toList();
    var broken = lines.get(2).replaceFirst(",[^,]*", ",much");
    var file = String.join("\n", lines.get(0), lines.get(1), broken, lines.get(3)) + "\n";

    var answer = score(file, "");

    assertThat(answer.get("read").asInt()).isEqualTo(3);
    assertThat(answer.get("scored").asInt()).isEqualTo(2);
    assertThat(answer.get("rejectedRows").asInt()).isEqualTo(1);
    assertThat(answer.get("rejected")).hasSize(1);
    assertThat(answer.at("/rejected/0/row").asInt()).isEqualTo(1);
    assertThat(answer.at("/rejected/0/line").asInt()).isEqualTo(3);
    assertThat(answer.at("/rejected/0/column").asString()).isEqualTo("creditHistory");
    assertThat(answer.at("/rejected/0/value").asString()).contains("much");
    assertThat(answer.at("/synthetic").asBoolean()).isTrue();
    for (var path : new String[] {"/api/v1/scores", "/api/v1/models"}) {
      var refused =
          oracle
              .operator()
              .upload(path, file, Map.of("schema", "synthetic", "onError", "reject"))
              .expectProblem(422, "applicants-rejected")
              .json();
      assertThat(refused.get("rejected")).isEqualTo(answer.get("rejected"));
      assertThat(refused.get("detail").asString()).startsWith("row 1 (line 3), creditHistory");
    }
    oracle
        .operator()
        .upload("/api/v1/scores", file, Map.of("schema", "synthetic", "onError", "drop"))
        .expectProblem(400, "field-invalid");
    oracle
        .operator()
        .upload("/api/v1/scores", file, Map.of("schema", "synthetic", "dataTime", "99999999999"))
        .expectProblem(400, "field-invalid");
    oracle
        .operator()
        .upload("/api/v1/scores", file, Map.of("schema", "synthetic", "rows", "1;2"))
        .expectProblem(400, "field-invalid");
  }

  @Test
  void aSchemaOfOnesOwnTrainsAndScores() throws IOException {
    var sample = oracle.operator().get("/api/v1/samples/synthetic?rows=300&seed=7").body();
    var own = yaml().replace("id: synthetic", "id: my-bank").replace("synthetic: true", "");
    var model =
        oracle
            .operator()
            .upload("/api/v1/models", sample, Map.of("schemaFile", own, "seed", "7"))
            .expect(201)
            .json();
    assertThat(model.get("dataset").asString()).isEqualTo("my-bank");
    assertThat(model.get("synthetic").asBoolean()).isFalse();
    approve(model);

    for (var fields :
        List.of(
            Map.of("schemaFile", own, "rows", "0"),
            Map.of("schema", "my-bank", "rows", "0"),
            Map.of("modelId", model.get("modelId").asString(), "rows", "0"))) {
      var scores = oracle.operator().upload("/api/v1/scores", sample, fields).expect(200).json();
      assertThat(scores.get("scored").asInt()).isEqualTo(1);
    }
    var changed = Map.of("schemaFile", own.replace("range: [0, 480]", "range: [0, 500]"));
    oracle.operator().upload("/api/v1/scores", sample, changed).expectProblem(400, "field-invalid");
    for (var fields :
        List.of(
            Map.of("schemaFile", yaml()),
            Map.of("schemaFile", own, "schema", "my-bank"),
            Map.of("schemaFile", own.replace("range: [0, 480]", "range: [480, 0]")),
            Map.of("name", "none"))) {
      oracle
          .operator()
          .upload("/api/v1/models", sample, fields)
          .expectProblem(400, "field-invalid");
    }
  }

  private static String yaml() throws IOException {
    try (var in = FeatureSchemas.class.getResourceAsStream("/schemas/synthetic.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tooFewApplicantsAreUnusable() {
    var sample = oracle.operator().get("/api/v1/samples/synthetic?rows=3&seed=7").body();

    oracle
        .operator()
        .upload("/api/v1/models", sample, Map.of("schema", "synthetic"))
        .expectProblem(422, "applicants-unusable");
    aTrainingIsKeptWholeOrNotAtAll();
  }

  /** Between a model and its card the database fails: neither stays. */
  private void aTrainingIsKeptWholeOrNotAtAll() {
    var sample = oracle.operator().get("/api/v1/samples/synthetic?rows=300&seed=7").body();
    var jdbc = JdbcClient.create(oracle.part(DataSource.class));
    jdbc.sql("alter table model_card rename to model_card_away").update();

    oracle
        .operator()
        .upload("/api/v1/models", sample, Map.of("schema", "synthetic"))
        .expectProblem(503, "database-unavailable");
    jdbc.sql("alter table model_card_away rename to model_card").update();

    assertThat(oracle.operator().get("/api/v1/models").expect(200).json()).isEmpty();
    oracle.operator().upload("/api/v1/models", sample, Map.of("schema", "synthetic")).expect(201);
    assertThat(oracle.operator().get("/api/v1/models").expect(200).json()).hasSize(2);
  }

  private JsonNode train(String sample) {
    var model =
        oracle
            .operator()
            .upload(
                "/api/v1/models",
                sample,
                Map.of("schema", "synthetic", "seed", "7", "name", "first"))
            .expect(201)
            .json();
    assertThat(model.get("status").asString()).isEqualTo("trained");
    assertThat(model.get("synthetic").asBoolean()).isTrue();
    assertThat(model.get("rows").asInt()).isEqualTo(ROWS);
    assertThat(model.get("holdoutRows").size()).isBetween(ROWS / 4, ROWS / 3 + 1);
    assertThat(model.at("/metrics/champion/auc").asDouble()).isBetween(0.6, 1.0);
    assertThat(model.at("/metrics/challenger/auc").asDouble()).isBetween(0.6, 1.0);
    var canonical =
        oracle.auditor().get("/api/v1/models/" + model.get("modelId") + "/canonical").expect(200);
    assertThat(Keccak.hash(canonical.body()).hex()).isEqualTo(model.get("modelHash").asString());
    return model;
  }

  private void refuseUnapproved(String sample) {
    oracle
        .operator()
        .upload("/api/v1/scores", sample, Map.of("schema", "synthetic", "modelId", "1"))
        .expectProblem(409, "model-not-active");
  }

  private void approve(JsonNode model) {
    var id = model.get("modelId").asLong();
    var approved =
        oracle.operator().post("/api/v1/models/" + id + "/approve", "").expect(200).json();
    assertThat(approved.get("status").asString()).isEqualTo("active");
    oracle.operator().post("/api/v1/models/" + id + "/approve", "").expect(200);
    var registered = world.registry().models().modelOf(id).orElseThrow();
    assertThat(registered.modelHash().hex()).isEqualTo(model.get("modelHash").asString());
    assertThat(registered.kind()).isEqualTo(ModelKind.SCORECARD);
    var table = oracle.lender().get("/api/v1/models/" + id + "/scorecard").expect(200).json();
    assertThat(world.registry().models().scorecardOf(id).basePoints())
        .isEqualTo(table.get("basePoints").asInt());
  }

  private void checkExports(long id) {
    var path = "/api/v1/models/" + id;
    var export = path + "/export?format=";
    assertThat(oracle.lender().get(export + "json").expect(200).body())
        .isEqualTo(oracle.lender().get(path + "/canonical").body());
    assertThat(oracle.lender().get(export + "table").expect(200).body().strip())
        .isEqualTo(oracle.lender().get(path + "/scorecard").json().get("table").asString());
    assertThat(oracle.lender().get(export + "sql").expect(200).body()).contains("from applicants");
    assertThat(oracle.lender().get(export + "pmml").expect(200).body()).contains("<Scorecard");
    oracle.lender().get(export + "onnx").expectProblem(400, "field-invalid");
    oracle
        .lender()
        .get("/api/v1/models/" + (id + 1) + "/export?format=sql")
        .expectProblem(404, "model-unknown");
  }

  private JsonNode score(String sample, String rows) {
    return oracle
        .operator()
        .upload("/api/v1/scores", sample, Map.of("schema", "synthetic", "rows", rows))
        .expect(200)
        .json();
  }

  private void checkOnChain(long modelId, JsonNode score) {
    var stored =
        world.registry().rating().storedScore(SubjectId.of(score.get("subjectId").asString()));
    assertThat(stored.scorePoints()).isEqualTo(score.get("scorePoints").asInt());
    assertThat(stored.pdBps()).isEqualTo(score.get("pdBps").asInt());
    assertThat(stored.modelId()).isEqualTo(modelId);
    var bins = score.get("bins").valueStream().mapToInt(JsonNode::asInt).toArray();
    assertThat(world.registry().models().computeScore(modelId, bins))
        .isEqualTo(stored.scorePoints());
  }

  private void checkDisclosure(JsonNode score) {
    var path = "/api/v1/subjects/" + score.get("subjectId").asString() + "/disclosure";
    var disclosure = oracle.auditor().get(path).expect(200).json();
    var leaf = disclosure.get("leaf");
    var hash =
        new DisclosureLeaf(
                SubjectId.of(leaf.get("subjectId").asString()),
                leaf.get("scorePoints").asInt(),
                leaf.get("pdBps").asInt(),
                leaf.get("modelId").asLong(),
                leaf.get("dataTime").asLong(),
                Bytes32.of(leaf.get("featuresHash").asString()),
                Bytes32.of(leaf.get("salt").asString()))
            .hash();
    var proof =
        disclosure.get("merkleProof").valueStream().map(p -> Bytes32.of(p.asString())).toList();
    assertThat(hash.hex()).isEqualTo(disclosure.get("leafHash").asString());
    assertThat(leaf.get("featuresHash").asString()).isEqualTo(score.get("featuresHash").asString());
    assertThat(MerkleProof.verify(Bytes32.of(disclosure.get("merkleRoot").asString()), hash, proof))
        .isTrue();
    assertThat(oracle.lender().get("/api/v1/batches/1").json().get("merkleRoot"))
        .isEqualTo(disclosure.get("merkleRoot"));
  }

  private void checkHistory(JsonNode score) {
    var history =
        oracle
            .lender()
            .get("/api/v1/subjects/" + score.get("subjectId").asString())
            .expect(200)
            .json();
    assertThat(history.get("erased").asBoolean()).isFalse();
    assertThat(history.get("scores")).hasSize(1);
    assertThat(history.at("/scores/0/state").asString()).isEqualTo("published");
    assertThat(history.at("/scores/0/reasons")).isEqualTo(score.get("reasons"));
    assertThat(history.at("/scores/0/grade")).isEqualTo(score.get("grade"));
    assertThat(history.at("/scores/0/sequence").asLong()).isEqualTo(1);
  }

  /** The register keeps a keyed hash; no column of any table holds the reference. */
  private void checkNoReferenceIsStored(String reference) {
    var jdbc = JdbcClient.create(oracle.part(DataSource.class));
    for (var table : new String[] {"subject", "scored_record", "batch", "model"}) {
      assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
          .doesNotContain(reference);
    }
  }

  private void erase(JsonNode score, JsonNode neighbour) {
    var path = "/api/v1/subjects/" + score.get("subjectId").asString();
    oracle.operator().delete(path).expect(204);

    oracle.auditor().get(path + "/disclosure").expectProblem(410, "subject-erased");
    var history = oracle.auditor().get(path).expect(200).json();
    assertThat(history.get("erased").asBoolean()).isTrue();
    assertThat(history.at("/scores/0/reasons").isNull()).isTrue();
    checkDisclosure(neighbour);
  }
}
