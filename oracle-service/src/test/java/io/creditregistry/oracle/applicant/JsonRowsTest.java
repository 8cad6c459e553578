package io.creditregistry.oracle.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same applicants as JSON: an array, or one object after another. */
class JsonRowsTest {
  private static final String GOOD =
      """
      {"name": "anna", "income": 1000.5, "late": -9, "purpose": "car", "age": "40", "outcome": 0}
      """;

  @Test
  void anArrayLinesAndTheDelimitedFileGiveTheSameApplicants() {
    var schema = FeatureSchemas.named("synthetic");
    var csv = SyntheticApplicants.csv(200, 3);
    var expected = Schemas.table(schema, csv);
    var objects = csv.lines().skip(1).map(JsonRowsTest::object).toList();

    for (var text :
        new String[] {"[" + String.join(",\n", objects) + "]", String.join("\n", objects)}) {
      var table = Schemas.table(schema, text);
      assertThat(table.rejects()).isEmpty();
      assertThat(values(table)).isEqualTo(values(expected));
    }
  }

  @Test
  void anAbsentKeyAndNullAreAbsentValues() {
    var table =
        Schemas.table(
            Schemas.small(),
            """
            [{"name": "a", "income": null, "late": 1, "purpose": "car", "age": 30},
             {"name": "b", "income": 5, "purpose": "car", "age": 30}]
            """);

    assertThat(table.applicants()).hasSize(1);
    assertThat(table.applicants().get(0).value(0)).isNaN();
    assertThat(table.applicants().get(0).outcome()).isNull();
    assertThat(table.rejects().get(0).column()).isEqualTo("late");
    assertThat(table.rejects().get(0).expected()).endsWith("not a missing value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"salary\": 5          | \"salary\" | an unknown key | one of [name, income, late, purpose, age, outcome]",
        "\"income\": 5          | income | the key twice        | each key once",
        "\"late\": [1]          | late   | a list or an object  | a text, a number, true, false or null",
        "\"outcome\": true      | outcome | \"true\"            | one of [0] (good) or [1] (bad)",
      })
  void aRejectNamesRowLineKeyValueAndWhatWasExpected(
      String member, String column, String found, String expected) {
    var bad = "{\"name\": \"x\", \"income\": 5, \"purpose\": \"car\", \"age\": 30, " + member;
    var late = member.contains("late") ? "}" : ", \"late\": 1}";
    var table = Schemas.table(Schemas.small(), GOOD + bad + late + "\n" + GOOD + "7");

    assertThat(table.applicants()).hasSize(2);
    assertThat(table.rejects())
        .containsExactly(
            new Reject(1, 2, column, found, expected),
            new Reject(
                3, 4, "", "a value that is no object", "an object with the schema's columns"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                      | file: expected at least one object but found an empty list",
        "[{\"name\": \"x\"       | line 1: expected well-formed JSON but found",
        "[{\"income\": NaN}]     | line 1: expected well-formed JSON but found",
        "[{\"income\": 1}] [     | file: expected one list of objects but found text after the list",
      })
  void aFileThatIsNoJsonIsRefused(String text, String sentence) {
    assertThatThrownBy(() -> Schemas.table(Schemas.small(), text))
        .isInstanceOf(ApplicantFileException.class)
        .hasMessageStartingWith("applicant file: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"name\": \"     | row 0: expected keys and texts of at most 65536 characters but found \"String value",
        "[{\"income\":       | row 0: expected keys and texts of at most 65536 characters but found \"String value",
        "[{\"             | row 0: expected keys and texts of at most 65536 characters but found \"Name length",
        "[{\"colour\": \"   | row 0: expected objects of at most 1048576 bytes but found more than",
      })
  void anObjectWithoutEndIsRefusedBeforeItIsReadWhole(String start, String sentence) {
    var endless = new Endless();
    var file =
        new SequenceInputStream(
            new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), endless);

    assertThatThrownBy(() -> ApplicantReader.read(Schemas.small(), file))
        .isInstanceOf(ApplicantFileException.class)
        .hasMessageStartingWith("applicant file: " + sentence);
    assertThat(endless.served()).isLessThan(1_100_000);
  }

  private static String object(String line) {
    var columns = FeatureSchemas.named("synthetic").format().columns();
    var cells = line.split(",", -1);
    var members = new java.util.ArrayList<String>();
    for (int i = 0; i < cells.length; i++) {
      boolean number = !cells[i].isEmpty() && cells[i].chars().allMatch(c -> c < 'A');
      var value = cells[i].isEmpty() ? "null" : number ? cells[i] : "\"" + cells[i] + "\"";
      members.add("\"" + columns.get(i) + "\": " + value);
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static String values(ApplicantTable table) {
    return table.applicants().stream()
        .map(
            a -> {
              double[] values = new double[a.size()];
              Arrays.setAll(values, a::value);
              return a.row() + a.reference() + a.outcome() + Arrays.toString(values);
            })
        .collect(Collectors.joining("\n"));
  }
}
