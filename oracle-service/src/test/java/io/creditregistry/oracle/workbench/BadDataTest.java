package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.SyntheticSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Applicants of which nothing, or not everything, can be made: said in a sentence, by each job. */
class BadDataTest {
  private static final String SAMPLE = SyntheticApplicants.csv(400, 7);
  private static final String HEADER = SAMPLE.substring(0, SAMPLE.indexOf('\n') + 1);

  @TempDir private Path folder;
  private Path data;
  private Path model;
  private Path written;

  @BeforeEach
  void nameTheFiles() throws IOException {
    data = folder.resolve("applicants.csv");
    written = folder.resolve("written");
    model = folder.resolve("given.json");
    Files.writeString(model, SyntheticSample.MODELS.champion().toCanonicalJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty      | fit evaluate score | expected rows of synthetic but found an empty file",
        "header     | fit evaluate score | expected at least one data row but found a header and no",
        "renamed    | fit evaluate score | found the unknown column \"debtQuota\"",
        "lacking    | fit evaluate score | expected the column \"debtRatio\" but found [reference,",
        "semicolons | fit evaluate score | found the unknown column \"reference;creditHistory;",
        "goods      | fit evaluate       | expected at least 20 of each in the development sample but found 0 bad",
        "bads       | fit evaluate       | bad and 0 good rows",
        "constant   | fit evaluate       | expected",
      })
  void aFileOfWhichNothingCanBeMade(String file, String jobs, String told) throws IOException {
    Files.writeString(data, text(file));
    for (String job : jobs.split(" ")) {
      RunJob run = run(job);

      assertThat(run.code()).as(job + " " + run.told()).isEqualTo(2);
      assertThat(run.told()).contains(told).contains("expected").contains("but found");
      assertThat(run.out()).isEmpty();
      assertThat(folder.toFile().list()).containsOnly("applicants.csv", "given.json");
    }
  }

  private static String text(String file) {
    return switch (file) {
      case "empty" -> "";
      case "header" -> HEADER;
      case "renamed" -> SAMPLE.replaceFirst("debtRatio", "debtQuota");
      case "lacking" -> withCells(line -> without(line, 2));
      case "semicolons" -> SAMPLE.replace(',', ';');
      case "goods" -> SAMPLE.replaceAll(",1\n", ",0\n");
      case "bads" -> SAMPLE.replaceAll(",0\n", ",1\n");
      default -> withCells(line -> onlyOutcome(line));
    };
  }

  private static String withCells(UnaryOperator<String> change) {
    return SAMPLE.lines().map(change).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String without(String line, int cell) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    cells.remove(cell);
    return String.join(",", cells);
  }

  private static String with(String line, int cell, String value) {
    String[] cells = line.split(",", -1);
    cells[cell] = value;
    return String.join(",", cells);
  }

  private static String onlyOutcome(String line) {
    String first = SAMPLE.lines().skip(1).findFirst().orElseThrow();
    return line.startsWith("reference,")
        ? line
        : first.substring(0, first.lastIndexOf(',')) + line.substring(line.lastIndexOf(','));
  }

  @Test
  void aRowWithSuchACellIsNamedAndTheOthersAreTrainedOn() throws IOException {
    String row = SAMPLE.lines().skip(1).findFirst().orElseThrow();
    List<String> numbers = List.of("NaN", "Infinity", "1e999", "0;5", "\"1,5\"", "\"1.234,5\"");
    String bad =
        Stream.concat(
                numbers.stream().map(number -> with(row, 2, number)),
                Stream.of(with(row, 9, "spaceship")))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(data, HEADER + bad + SAMPLE.substring(HEADER.length()));
    Path rejects = folder.resolve("rejects.csv");

    RunJob fit = run("fit");
    RunJob score = runScore("--rejects", rejects);

    assertThat(fit.code()).as(fit.told()).isZero();
    assertThat(fit.answer().get("rows").intValue()).isEqualTo(400);
    assertThat(fit.answer().get("rejectedRows").intValue()).isEqualTo(7);
    String nan =
        "row 0 (line 2), debtRatio: expected a number from 0 to 3 written with a decimal point but found \"NaN\"";
    assertThat(fit.told()).contains("7 rows rejected, for instance:", nan);
    assertThat(texts(fit.answer().get("rejects")))
        .hasSize(5)
        .contains(nan)
        .contains(
            "row 4 (line 6), debtRatio: expected a number from 0 to 3 written with a decimal point but found \"1,5\"");
    assertThat(score.code()).as(score.told()).isZero();
    assertThat(Files.readString(rejects)).contains("1.234,5", "6,purpose,", "spaceship", "one of");
    assertThat(Files.readAllLines(rejects)).hasSize(8);
    assertThat(runScore().told()).contains("row 0, debtRatio").contains("NaN");
  }

  @Test
  void aColumnThatIsAlwaysTheSameIsToldAndHasNoWeight() throws IOException {
    Files.writeString(
        data, withCells(line -> line.startsWith("reference,") ? line : with(line, 2, "0.4")));

    RunJob fit = run("fit");

    assertThat(fit.code()).as(fit.told()).isZero();
    assertThat(fit.told()).contains("debtRatio is the same in every row: it gets no weight");
    assertThat(texts(fit.answer().get("constantColumns"))).containsExactly("debtRatio");
    assertThat(fit.answer().get("rejects")).isEmpty();
    var schema = SyntheticSample.TABLE.schema();
    var fitted = ScoringModel.fromCanonicalJson(Files.readString(written), schema);
    var somebody = SyntheticSample.TABLE.applicants().get(0);
    double[] values = new double[somebody.size()];
    Arrays.setAll(values, somebody::value);
    values[schema.indexOf("debtRatio")] = 2.9;
    var indebted = new Applicant(somebody.row(), somebody.reference(), values, somebody.outcome());
    assertThat(fitted.logOdds(indebted)).isEqualTo(fitted.logOdds(somebody));
  }

  @Test
  void aSchemaThatContradictsItselfNamesKeyAndContradiction() throws IOException {
    Files.writeString(data, SAMPLE);
    try (var shipped = BadDataTest.class.getResourceAsStream("/schemas/synthetic.yaml")) {
      String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      Path mine = folder.resolve("mine.yaml");
      Files.writeString(mine, text.replaceFirst("range: \\[0, 480]", "range: [-5, 480]"));
      for (String job : List.of("fit", "evaluate")) {
        RunJob run = RunJob.run(job, "--schema", mine, "--data", data);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told())
            .contains("features.creditHistory.special: expected a code outside the range -5 to 480")
            .contains("but found -1, which is also an ordinary value");
      }
    }
  }

  private RunJob run(String job) {
    return switch (job) {
      case "fit" ->
          RunJob.run("fit", "--schema", "synthetic", "--data", data, "--champion", written);
      case "evaluate" ->
          RunJob.run("evaluate", "--schema", "synthetic", "--data", data, "--splits", "2");
      default -> runScore();
    };
  }

  private RunJob runScore(Object... more) {
    Object[] job = {
      "score", "--schema", "synthetic", "--data", data, "--model", model, "--out", written
    };
    return RunJob.run(Stream.concat(Stream.of(job), Stream.of(more)).toArray());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }
}
