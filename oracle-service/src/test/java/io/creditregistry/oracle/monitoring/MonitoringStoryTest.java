package io.creditregistry.oracle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.story.OnEveryDatabase;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A model's life after training: its card is read, its groups are judged, its applicants drift. */
@OnEveryDatabase
class MonitoringStoryTest {
  private final TestDatabase database;
  @TempDir private Path folder;
  private World world;
  private Oracle oracle;

  MonitoringStoryTest(TestDatabase database) {
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
  void aModelIsDescribedJudgedAndWatched() {
    var sample = oracle.operator().get("/api/v1/samples/synthetic?rows=1500&seed=7").body();
    var model =
        oracle
            .operator()
            .upload("/api/v1/models", sample, Map.of("schema", "synthetic", "seed", "7"))
            .expect(201)
            .json();
    checkCard(model);
    checkFairness();
    oracle.operator().post("/api/v1/models/1/approve", "").expect(200);

    assertThat(drift().get("verdict").asString()).isEqualTo("too-few");
    score(oracle.operator().get("/api/v1/samples/synthetic?rows=800&seed=8").body(), 1_690_000_000);
    var calm = drift();
    assertThat(calm.get("verdict").asString()).isEqualTo("stable");
    assertThat(calm.get("rows").asInt()).isEqualTo(800);
    assertThat(calm.at("/score/index").asDouble()).isLessThan(0.1);
    assertThat(calm.get("features").size()).isGreaterThan(5);

    score(
        inDebt(oracle.operator().get("/api/v1/samples/synthetic?rows=800&seed=9").body()),
        1_694_000_000);
    var moved = drift();
    assertThat(moved.get("verdict").asString()).isEqualTo("act");
    assertThat(moved.get("months")).hasSize(2);
    assertThat(moved.at("/months/0/month").asString()).isEqualTo("2023-07");
    assertThat(moved.at("/months/1/verdict").asString()).isEqualTo("act");
    assertThat(oracle.auditor().get("/actuator/prometheus").expect(200).body())
        .contains("registry_drift_models{verdict=\"act\"} 1.0")
        .contains("registry_drift_index ");
    oracle.lender().get("/api/v1/models/77/monitoring").expectProblem(404, "model-unknown");
    checkScreen(sample);
  }

  /** With the optional steps odd applicants go to a person, and the model is the same. */
  private void checkScreen(String sample) {
    var fields = Map.of("schema", "synthetic", "seed", "7", "segments", "3", "anomaly", "true");
    var model = oracle.operator().upload("/api/v1/models", sample, fields).expect(201).json();
    var id = model.get("modelId").asString();
    assertThat(model.get("modelHash"))
        .isEqualTo(oracle.lender().get("/api/v1/models/1").json().get("modelHash"));
    assertThat(oracle.lender().get("/api/v1/models/" + id + "/card").body())
        .contains("Segments and outliers", "mean silhouette", "referred");
    oracle.operator().post("/api/v1/models/" + id + "/approve", "").expect(200);
    var odd = sample.lines().limit(300).map(MonitoringStoryTest::rich);
    var scored =
        oracle
            .operator()
            .upload(
                "/api/v1/scores",
                odd.collect(Collectors.joining("\n", "", "\n")),
                Map.of("schema", "synthetic", "modelId", id))
            .expect(200)
            .json();
    assertThat(scored.get("read").asInt()).isEqualTo(299);
    assertThat(scored.get("scored").asInt() + scored.get("referred").size()).isEqualTo(299);
    assertThat(scored.get("referred").valueStream().map(r -> r.get("reference").asString()))
        .contains("SYN-0000005");
    assertThat(scored.at("/referred/0/margin").asDouble()).isNegative();
    assertThat(scored.at("/scores/0/segment").asInt()).isBetween(1, 3);
    oracle
        .operator()
        .upload("/api/v1/models", sample, Map.of("schema", "synthetic", "segments", "21"))
        .expectProblem(400, "field-invalid");
  }

  /** One applicant earns like nobody else, asks for little and has applied everywhere. */
  private static String rich(String line) {
    var cells = line.split(",", -1);
    if (cells[0].equals("SYN-0000005")) {
      cells[3] = "990000";
      cells[5] = "1";
      cells[8] = "50";
    }
    return String.join(",", cells);
  }

  private void checkCard(JsonNode model) {
    var page = oracle.lender().get("/api/v1/models/1/card").expect(200).body();
    assertThat(page).startsWith("<!doctype html>").contains(model.get("modelHash").asString());
    var card = oracle.lender().get("/api/v1/models/1/card.json").expect(200).json();
    for (var metric : new String[] {"auc", "gini", "ks", "hMeasure", "brier", "ece", "f1"}) {
      assertThat(card.at("/evaluation/metrics/" + metric))
          .as(metric)
          .isEqualTo(model.at("/metrics/champion/" + metric));
    }
    assertThat(model.at("/metrics/champion/intervals/auc/low").asDouble())
        .isLessThan(model.at("/metrics/champion/auc").asDouble());
    var again = oracle.operator().get("/api/v1/samples/synthetic?rows=1500&seed=7").body();
    var second =
        oracle
            .operator()
            .upload("/api/v1/models", again, Map.of("schema", "synthetic", "seed", "7"))
            .expect(201)
            .json()
            .get("modelId")
            .asLong();
    assertThat(oracle.lender().get("/api/v1/models/" + second + "/card").body()).isEqualTo(page);
    oracle.lender().get("/api/v1/models/77/card").expectProblem(404, "model-unknown");
    oracle.lender().get("/api/v1/models/77/card.json").expectProblem(404, "model-unknown");
  }

  private void checkFairness() {
    var path = "/api/v1/models/1/fairness";
    var told = oracle.auditor().get(path + "?jurisdiction=EU&day=2026-11-24").expect(200).json();
    assertThat(told.at("/policy/from").asString()).isEqualTo("2026-08-02");
    assertThat(told.get("passed").asBoolean()).isTrue();
    assertThat(told.get("findings").size()).isPositive();
    assertThat(told.at("/report/groups/0/attribute").asString()).isEqualTo("age");
    var refused = oracle.auditor().get(path + "?jurisdiction=Mars");
    refused.expectProblem(400, "field-invalid");
    assertThat(refused.body()).contains("one of [US, EU]");
    oracle.auditor().get(path + "?day=yesterday").expectProblem(400, "field-invalid");
  }

  private JsonNode drift() {
    return oracle.lender().get("/api/v1/models/1/monitoring").expect(200).json();
  }

  private void score(String applicants, long dataTime) {
    var fields = Map.of("schema", "synthetic", "modelId", "1", "dataTime", Long.toString(dataTime));
    oracle.operator().upload("/api/v1/scores", applicants, fields).expect(200);
  }

  /** The same applicants with three times the debt. */
  private static String inDebt(String sample) {
    return sample
        .lines()
        .map(
            line -> {
              var cells = line.split(",", -1);
              if (!cells[0].equals("reference")) {
                cells[0] = "NEW" + cells[0];
                cells[2] = "1.75";
              }
              return String.join(",", cells);
            })
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
