package io.creditregistry.oracle.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.SyntheticScores;
import io.creditregistry.oracle.story.Oracle;
import io.creditregistry.oracle.story.TestDatabase;
import io.creditregistry.oracle.story.World;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of an existing score goes the same way to the chain as one of outcomes. */
class ScoreTargetStoryTest {
  @TempDir private Path folder;

  @Test
  void itIsTrainedDescribedApprovedAndItsScoresStandOnChain() {
    try (World world = World.with(TestDatabase.H2, folder);
        Oracle oracle = world.oracle()) {
      world.deploy(oracle);
      var sample = SyntheticScores.csv(600, 3);
      oracle
          .operator()
          .upload(
              "/api/v1/models", sample, Map.of("schema", "synthetic-score", "calibration", "platt"))
          .expectProblem(422, "applicants-unusable");
      oracle
          .operator()
          .upload("/api/v1/models", sample, Map.of("schema", "synthetic-score", "pdo", "40"))
          .expect(201);
      var card = oracle.operator().get("/api/v1/models/1/card.json").expect(200).json();
      assertThat(card.at("/scoreFit/fit/rmse").asDouble()).isBetween(20.0, 35.0);
      assertThat(card.at("/scoreFit/intervals/rmse/high").asDouble()).isBetween(22.0, 40.0);
      assertThat(card.get("limits").toString()).contains("existing scores, not outcomes");
      assertThat(card.at("/provenance/scale").asString()).contains("40 points to double the odds");
      assertThat(oracle.operator().get("/api/v1/models/1/card").expect(200).body())
          .contains("RMSE", "R2", "no outcomes to hold it against");

      oracle.operator().post("/api/v1/models/1/approve", "").expect(200);
      var dataTime = Long.toString(world.now());
      var applicant = "reference,creditHistory,debtRatio,creditScore\nanna,240,0.1,\n";
      var fields = Map.of("schema", "synthetic-score", "modelId", "1", "dataTime", dataTime);
      var score =
          oracle
              .operator()
              .upload("/api/v1/scores", applicant, fields)
              .expect(200)
              .json()
              .at("/scores/0");
      assertThat(score.get("scorePoints").asInt()).isBetween(640, 720);
      var batch = oracle.operator().post("/api/v1/batches", "").expect(200).json();
      assertThat(batch.at("/batches/0/state").asString()).isEqualTo("published");
    }
  }
}
