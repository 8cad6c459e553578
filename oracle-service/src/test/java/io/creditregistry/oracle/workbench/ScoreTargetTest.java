package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.ScoringModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models of an existing score, as a person trains, measures and uses them. */
class ScoreTargetTest {
  private static final FeatureSchema SCHEMA = FeatureSchemas.named("synthetic-score");

  /** The sample's scores carry this much noise, in points: no model comes closer. */
  private static final double NOISE = 25;

  @TempDir private Path folder;
  private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  @BeforeEach
  void writeTheSample() {
    data = folder.resolve("scores.csv");
    assertThat(run("sample", "--schema", "synthetic-score", "--rows", "1500", "--out", data))
        .isZero();
  }

  @Test
  void bothModelsComeCloseToTheScoresOnRowsThatTheyNeverSaw() {
    int code = run("evaluate", "--schema", "synthetic-score", "--data", data, "--splits", "3");

    assertThat(code).as(progress.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(answer().get("badBelow").intValue()).isEqualTo(580);
    for (JsonNode model : answer().get("models")) {
      assertThat(model.at("/mean/rmse").doubleValue()).isBetween(NOISE - 1, NOISE + 4);
      assertThat(model.at("/mean/mae").doubleValue()).isBetween(NOISE * 0.78, NOISE * 0.95);
      assertThat(model.at("/mean/r2").doubleValue()).isGreaterThan(0.7);
      assertThat(model.at("/mean").has("brier")).isFalse();
      assertThat(model.at("/interval/rmse/low").doubleValue())
          .isLessThan(model.at("/mean/rmse").doubleValue());
      assertThat(model.at("/interval/rmse/high").doubleValue())
          .isGreaterThan(model.at("/mean/rmse").doubleValue());
    }
  }

  @Test
  void fittedModelsGiveScorePointsAndTheProbabilityOfTheStatedScale() throws IOException {
    Path champion = folder.resolve("champion.json");
    Path challenger = folder.resolve("challenger.json");
    Path scores = folder.resolve("out.csv");
    assertThat(
            run(
                "fit",
                "--schema",
                "synthetic-score",
                "--data",
                data,
                "--champion",
                champion,
                "--challenger",
                challenger,
                "--pdo",
                "40"))
        .isZero();
    for (Path file : new Path[] {champion, challenger}) {
      var model = ScoringModel.fromCanonicalJson(Files.readString(file), SCHEMA);
      var calm = applicant(240, 0.1);
      var debts = applicant(240, 0.9);
      var young = applicant(12, 0.1);
      assertThat(model.scorePoints(calm)).isBetween(640, 720);
      assertThat(model.scorePoints(debts)).isBetween(480, 600);
      assertThat(model.scorePoints(young)).isBetween(530, 600);
      assertThat(model.pd(calm))
          .isCloseTo(
              Logistic.probability(model.scale().logOdds(model.scorePoints(calm))), within(0.001));
    }
    assertThat(risesWithDebt(champion)).isFalse();
    assertThat(
            run("score", "--schema", "synthetic-score", "--data", data, "--model", champion)
                + run(
                    "score",
                    "--schema",
                    "synthetic-score",
                    "--data",
                    data,
                    "--model",
                    champion,
                    "--out",
                    scores))
        .isEqualTo(2);
    assertThat(Files.readAllLines(scores)).hasSize(1501).anyMatch(line -> line.contains("Z02"));
  }

  private static boolean risesWithDebt(Path file) throws IOException {
    var model = ScoringModel.fromCanonicalJson(Files.readString(file), SCHEMA);
    int before = Integer.MAX_VALUE;
    for (double debt = 0; debt < 1.5; debt += 0.01) {
      int now = model.scorePoints(applicant(100, debt));
      if (now > before) {
        return true;
      }
      before = now;
    }
    return false;
  }

  @Test
  void whatDoesNotGoWithScoresIsRefusedInOneSentence() throws IOException {
    Path wrong = folder.resolve("wrong.csv");
    Files.writeString(
        wrong, Files.readString(data).lines().limit(400).reduce("", (a, b) -> a + b + "\n"));
    Files.writeString(wrong, Files.readString(wrong).replaceFirst(",\\d+\n", ",912\n"));
    Path schema = folder.resolve("mine.yaml");
    String shipped;
    try (var in = ScoreTargetTest.class.getResourceAsStream("/schemas/synthetic-score.yaml")) {
      shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.writeString(schema, shipped.replace("scores: [300, 850]", "scores: [0, 1000]"));

    refused("an outcome", "evaluate", "--schema", "synthetic-score", "--data", data, "--baselines");
    refused("none", "fit", "--schema", "synthetic-score", "--data", data, "--calibration", "beta");
    refused("300 to 850", "evaluate", "--schema", schema, "--data", data);
    assertThat(run("evaluate", "--schema", "synthetic-score", "--data", wrong)).isZero();
    assertThat(progress.toString(StandardCharsets.UTF_8)).contains("a score from 300 to 850");
  }

  private void refused(String expected, Object... arguments) {
    progress.reset();
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(progress.toString(StandardCharsets.UTF_8))
        .contains("expected")
        .contains("but found")
        .contains(expected);
  }

  private static Applicant applicant(double months, double debtRatio) {
    return new Applicant(0, "somebody", new double[] {months, debtRatio}, null);
  }

  private int run(Object... arguments) {
    out.reset();
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return Workbench.run(texts, new PrintStream(out, true), new PrintStream(progress, true));
  }

  private JsonNode answer() {
    return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }
}
