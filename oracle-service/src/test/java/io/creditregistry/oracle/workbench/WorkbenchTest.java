package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.ChallengerShare;
import io.creditregistry.oracle.scoring.Decision;
import io.creditregistry.oracle.scoring.Scorer;
import io.creditregistry.oracle.training.SyntheticSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs on files, as the command line starts them. */
class WorkbenchTest {
  @TempDir private Path folder;
  private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  @BeforeEach
  void writeTheApplicantsOfTheSample() throws IOException {
    data = Files.writeString(folder.resolve("applicants.csv"), SyntheticApplicants.csv(1500, 7));
  }

  @Test
  void evaluateMeasuresAllModelsOnDrawnFoldsWithAUsersOwnSchema() throws IOException {
    Path schema = folder.resolve("mine.yaml");
    try (var shipped = WorkbenchTest.class.getResourceAsStream("/schemas/synthetic.yaml")) {
      Files.write(schema, shipped.readAllBytes());
    }

    int code = run("evaluate", "--schema", schema, "--data", data, "--splits", "3", "--baselines");

    assertThat(code).as(progress.toString(StandardCharsets.UTF_8)).isZero();
    JsonNode models = answer().get("models");
    assertThat(models.propertyNames())
        .containsExactly(
            "champion",
            "challenger",
            "logistic-regression",
            "linear-svm",
            "decision-tree",
            "random-forest");
    for (JsonNode model : models) {
      assertThat(model.get("mean").get("auc").doubleValue()).isBetween(0.65, 0.95);
      assertThat(model.get("folds").size()).isEqualTo(3);
    }
    JsonNode swap = answer().get("swapSet");
    assertThat(swap.get("swappedIn").get("rows")).isEqualTo(swap.get("swappedOut").get("rows"));
  }

  @Test
  void aSearchNamesTheKnobsThatEachFoldChoseAndChoosesThemAgain() throws IOException {
    String once = searched("7");

    assertThat(searched("7")).isEqualTo(once);
    assertThat(searched("8")).isNotEqualTo(once);
  }

  /** What a search in each of two folds chose. */
  private String searched(String seed) throws IOException {
    out.reset();
    int code =
        run(
            "evaluate",
            "--schema",
            "synthetic",
            "--data",
            data,
            "--splits",
            "2",
            "--search",
            "2",
            "--seed",
            seed);

    assertThat(code).as(progress.toString(StandardCharsets.UTF_8)).isZero();
    JsonNode search = answer().get("search");
    assertThat(search.size()).isEqualTo(2);
    for (JsonNode fold : search) {
      assertThat(fold.get("champion").get("preBins").intValue()).isIn(20, 35, 50);
      assertThat(fold.get("challenger").get("trees").intValue()).isBetween(1, 999);
      assertThat(fold.get("challenger").get("innerLogLoss").doubleValue()).isBetween(0.2, 0.6);
    }
    JsonNode auc = answer().get("models").get("challenger").get("mean").get("auc");
    assertThat(auc.doubleValue()).isBetween(0.65, 0.95);
    return search + " " + auc;
  }

  @Test
  void aFileScoredByManyThreadsHasTheScoresOfTheModelsThatItsHashDraws() throws IOException {
    Path champion = folder.resolve("champion.json");
    Path challenger = folder.resolve("challenger.json");
    Files.writeString(champion, SyntheticSample.MODELS.champion().toCanonicalJson());
    Files.writeString(challenger, SyntheticSample.MODELS.challenger().toCanonicalJson());
    Path scores = folder.resolve("scores.csv");

    int code =
        run(
            "score",
            "--schema",
            "synthetic",
            "--data",
            data,
            "--model",
            champion,
            "--challenger",
            challenger,
            "--challenger-share",
            "0.3",
            "--out",
            scores,
            "--threads",
            "3");

    assertThat(code).as(progress.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(progress.toString(StandardCharsets.UTF_8)).contains("100 %  1,500 rows");
    var schema = SyntheticSample.TABLE.schema();
    var share = new ChallengerShare(0.3, SyntheticSample.MODELS.challenger().modelHash());
    var one = new Scorer(SyntheticSample.MODELS.champion(), schema);
    var other = new Scorer(SyntheticSample.MODELS.challenger(), schema);
    List<String> lines = Files.readAllLines(scores);
    assertThat(lines).hasSize(1501);
    int challenged = 0;
    for (Applicant applicant : SyntheticSample.TABLE.applicants()) {
      boolean isChallenged = share.includes(applicant.reference());
      Decision expected = (isChallenged ? other : one).decide(applicant);
      assertThat(lines.get(applicant.row() + 1))
          .startsWith(
              applicant.row()
                  + ","
                  + applicant.reference()
                  + (isChallenged ? ",challenger," : ",champion,")
                  + expected.scorePoints()
                  + ","
                  + expected.pdBps()
                  + ",");
      challenged += isChallenged ? 1 : 0;
    }
    assertThat(answer().get("scoredByChallenger").intValue()).isEqualTo(challenged);
    assertThat(challenged / 1500.0).isBetween(0.25, 0.35);
  }

  @Test
  void fitWritesModelsOnTheScaleAskedForAndTheSameOnesAgain() throws IOException {
    Path first = folder.resolve("first.json");
    Path second = folder.resolve("second.json");
    Path usual = folder.resolve("usual.json");
    Object[] job = {"fit", "--schema", "synthetic", "--data", data, "--pdo", "40", "--base-score"};

    assertThat(run(Stream.concat(Stream.of(job), Stream.of("660", "--champion", first)).toArray()))
        .isZero();
    assertThat(run(Stream.concat(Stream.of(job), Stream.of("660", "--champion", second)).toArray()))
        .isZero();
    assertThat(run("fit", "--schema", "synthetic", "--data", data, "--champion", usual)).isZero();

    assertThat(second).hasSameTextualContentAs(first);
    assertThat(Files.readString(first)).contains("\"baseScore\":660").contains("\"pdo\":40");
    var schema = SyntheticSample.TABLE.schema();
    var scaled = ScoringModel.fromCanonicalJson(Files.readString(first), schema);
    var plain = ScoringModel.fromCanonicalJson(Files.readString(usual), schema);
    Applicant somebody = SyntheticSample.TABLE.applicants().get(0);
    assertThat(scaled.pd(somebody)).isCloseTo(plain.pd(somebody), offset(0.02));
  }

  @Test
  void aSearchedModelNamesItsRecipeAndWhatTheSearchIsWorthOnOtherRows() throws IOException {
    Path model = folder.resolve("searched.json");
    Object[] job = {
      "fit",
      "--schema",
      "synthetic",
      "--data",
      data,
      "--search",
      "1",
      "--seed",
      "7",
      "--champion",
      model
    };

    assertThat(run(job)).as(progress.toString(StandardCharsets.UTF_8)).isZero();

    String recipe = answer().get("recipe").stringValue();
    assertThat(recipe).matches("woe-stumps-xgboost/\\d+ searched: preBins \\d+, .*columns 0\\.\\d");
    var found =
        ScoringModel.fromCanonicalJson(Files.readString(model), SyntheticSample.TABLE.schema());
    assertThat(found.development().recipe()).isEqualTo(recipe);
    assertThat(found.modelHash()).isEqualTo(answer().get("championHash").stringValue());
    assertThat(answer().at("/search/challenger/trees").intValue()).isBetween(1, 999);
    assertThat(answer().at("/nested/champion/auc").doubleValue()).isBetween(0.65, 0.95);
    assertThat(run("fit", "--schema", "synthetic", "--data", data, "--search", "x")).isEqualTo(2);
  }

  @Test
  void aRefusedRowEndsTheJobAndLeavesNoFileUnlessRejectsGoToOne() throws IOException {
    Path model = folder.resolve("champion.json");
    Files.writeString(model, SyntheticSample.MODELS.champion().toCanonicalJson());
    Files.writeString(
        data, Files.readString(data).replaceFirst("(?m)^SYN-0000003,[^,]*", "SYN-0000003,x"));
    Path scores = folder.resolve("scores.csv");
    Path rejects = folder.resolve("rejects.csv");
    Object[] job = {
      "score", "--schema", "synthetic", "--data", data, "--model", model, "--out", scores
    };

    assertThat(run(job)).isEqualTo(2);
    assertThat(progress.toString(StandardCharsets.UTF_8)).contains("row 3, creditHistory");
    assertThat(scores).doesNotExist();

    assertThat(run(Stream.concat(Stream.of(job), Stream.of("--rejects", rejects)).toArray()))
        .isZero();
    assertThat(Files.readAllLines(scores)).hasSize(1500);
    assertThat(Files.readString(rejects)).contains("3,creditHistory,");
  }

  @Test
  void aMistakeIsOneSentenceAndExitCodeTwo() {
    assertThat(run("evaluate", "--schema", "nowhere.yaml", "--data", data)).isEqualTo(2);
    assertThat(run("evaluate", "--schema", "synthetic", "--data", "nowhere.csv")).isEqualTo(2);
    assertThat(run("evaluate", "--schema", "synthetic", "--data", data, "--splits", "1"))
        .isEqualTo(2);
    assertThat(run("score", "--shema", "synthetic")).isEqualTo(2);
    assertThat(progress.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .allMatch(line -> line.contains("expected") && line.contains("but found"));
    assertThat(out.size()).isZero();
  }

  private int run(Object... arguments) {
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return Workbench.run(texts, new PrintStream(out, true), new PrintStream(progress, true));
  }

  private JsonNode answer() {
    return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }
}
