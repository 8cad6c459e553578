package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An operator brings a schema and data of their own, some rows of which are wrong: trains, looks at
 * what was rejected, scores, and exports the scorecard.
 */
class OwnSchemaStory {
  private static final int ROWS = 400;

  private static Registry registry;
  private static Path schema;
  private static Path loans;
  private static JsonNode model;

  @BeforeAll
  static void a_model_of_ones_own(@TempDir Path folder) throws IOException {
    registry = Registry.open(folder);
    schema = Files.writeString(folder.resolve("my-bank.yaml"), exampleOfThePage());
    loans = Files.writeString(folder.resolve("loans.csv"), madeUpLoans());
    model = train("--on-error", "quarantine").json();
    registry
        .as(Role.OPERATOR)
        .ask("operator", "models", "approve", model.get("modelId").asString());
  }

  @AfterAll
  static void close() {
    registry.close();
  }

  @Test
  void every_row_is_accepted_or_rejected_with_its_reasons() throws IOException {
    assertThat(model.get("dataset").asString()).isEqualTo("my-bank");
    assertThat(model.get("rejectedRows").asInt()).isEqualTo(2);
    assertThat(model.get("rows").asInt() + model.get("rejectedRows").asInt()).isEqualTo(ROWS);
    assertThat(Files.readAllLines(Path.of(loans + ".rejected.csv")))
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(0)).isEqualTo("row,line,reasons,record"))
        .satisfies(
            lines ->
                assertThat(lines.get(1))
                    .startsWith("5,7,")
                    .contains("income: expected a number from 0 to 1000000", "1.234,56"))
        .satisfies(lines -> assertThat(lines.get(2)).contains("boat", "one of [car, home, other]"));
  }

  @Test
  void a_file_with_such_rows_is_refused_where_the_operator_wants_that() {
    Path rejects = registry.file("strict.csv");
    Outcome refused = train("--on-error", "reject", "--rejects", rejects).expect(2);

    assertThat(refused.err()).contains("row 5 (line 7), income", "first of 2 rejected rows");
    assertThat(rejects).exists();
  }

  @Test
  void applicants_are_scored_from_json_with_the_same_schema() throws IOException {
    Path one =
        Files.writeString(
            registry.file("one.json"),
            """
            [{"loan": "J1", "income": 2100, "late_payments": -1, "purpose": "car", "age": 33},
             {"loan": "J2", "income": null, "late_payments": 97, "purpose": "home", "age": 33}]
            """);

    JsonNode scored =
        registry.as(Role.OPERATOR).ask("operator", "score", "--schema", schema, "--data", one);

    assertThat(scored.get("read").asInt()).isEqualTo(2);
    assertThat(scored.get("scored").asInt()).isEqualTo(1);
    assertThat(scored.at("/rejected/0/column").asString()).isEqualTo("late_payments");
    assertThat(scored.at("/scores/0/reference").asString()).isEqualTo("J1");
  }

  @Test
  void the_scorecard_leaves_in_every_format() throws IOException {
    String[][] expected = {
      {"json", "{\"basePoints\":"},
      {"sql", "-- Scorecard"},
      {"pmml", "<?xml"},
      {"table", "0x012c0352"}
    };
    for (String[] format : expected) {
      Path file = registry.file("scorecard." + format[0]);
      export(model.get("championModelId"), format[0], file).expect(0);
      assertThat(Files.readString(file)).startsWith(format[1]);
    }
    Path none = registry.file("none");
    assertThat(export(model.get("challengerModelId"), "sql", none).expect(2).err())
        .contains("expected a scorecard");
    assertThat(export(model.get("modelId"), "onnx", none).expect(2).err()).contains("onnx");
    assertThat(none).doesNotExist();
  }

  @Test
  void a_schema_that_contradicts_itself_is_refused_by_key() throws IOException {
    String broken = exampleOfThePage().replace("range: [0, 90]", "range: [90, 0]");
    Path file = Files.writeString(registry.file("broken.yaml"), broken);

    Outcome refused =
        registry
            .as(Role.OPERATOR)
            .run("operator", "train", "--schema", file, "--data", loans)
            .expect(2);

    assertThat(refused.err()).contains("features[1].range", "[90,0]", "the lowest below");
  }

  @Test
  void a_model_made_on_this_machine_names_the_rows_left_out_and_none_is_made_of_nothing()
      throws IOException {
    Path file = registry.file("fitted.json");
    JsonNode fitted = fit(loans, file).expect(0).json();
    assertThat(fitted.get("rejectedRows").asInt()).isEqualTo(2);
    assertThat(fitted.at("/rejects/0").asString())
        .startsWith("row 5 (line 7), income: expected a number from 0 to 1000000")
        .contains("1.234,56");
    assertThat(file).exists();

    Path none = registry.file("none.json");
    Path empty = Files.writeString(registry.file("empty.csv"), "");
    assertThat(fit(empty, none).expect(2).err())
        .contains("expected rows of my-bank but found an empty file");
    assertThat(none).doesNotExist();
  }

  private static Outcome fit(Path data, Path champion) {
    return registry
        .as(Role.OPERATOR)
        .run(
            "operator",
            "fit",
            "--json",
            "--schema",
            schema,
            "--data",
            data,
            "--champion",
            champion);
  }

  private static Outcome train(Object... more) {
    Object[] all = new Object[more.length + 7];
    System.arraycopy(
        new Object[] {"operator", "train", "--json", "--schema", schema, "--data", loans},
        0,
        all,
        0,
        7);
    System.arraycopy(more, 0, all, 7, more.length);
    return registry.as(Role.OPERATOR).run(all);
  }

  private static Outcome export(JsonNode modelId, String format, Path file) {
    return registry
        .as(Role.OPERATOR)
        .run("operator", "export", modelId.asString(), "--format", format, "--out", file);
  }

  /** The schema that docs/units-and-schemas.md shows. */
  private static String exampleOfThePage() throws IOException {
    Path page = Path.of(System.getProperty("registry.home"), "docs", "units-and-schemas.md");
    return Files.readString(page).replaceFirst("(?s)^.*?```yaml\n(.*?)```.*$", "$1");
  }

  private static String madeUpLoans() {
    Random random = new Random(4);
    String[] purposes = {"car", "home", "other"};
    StringBuilder text =
        new StringBuilder("loan,income,late_payments,purpose,age,region,outcome\n");
    for (int row = 0; row < ROWS; row++) {
      int income = 800 + random.nextInt(4000);
      int late = random.nextInt(6) - 1;
      boolean bad = random.nextDouble() < (late > 1 ? 0.5 : 0.15) + (income < 1500 ? 0.2 : 0);
      text.append("L").append(row).append(',');
      text.append(row == 5 ? "\"1.234,56\"" : row % 20 == 0 ? "NA" : income).append(',');
      text.append(late).append(',').append(row == 9 ? "boat" : purposes[random.nextInt(3)]);
      text.append(',').append(20 + random.nextInt(50)).append(",north,");
      text.append(bad ? "defaulted" : "repaid").append('\n');
    }
    return text.toString();
  }
}
