package io.creditregistry.oracle.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/units-and-schemas.md tells every key, and its example is a schema. */
class SchemaPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("registry.home"), "docs", "units-and-schemas.md");

  @Test
  void theExampleIsRead() throws IOException {
    var schema = Schemas.read(example());

    var table =
        Schemas.table(
            schema,
            """
            loan,income,late_payments,purpose,age,region,outcome
            L1,2500,-1,car,30,north,repaid
            L2,-,98,NA,77,south,defaulted
            L3,-,97,NA,77,south,defaulted
            """);
    assertThat(table.applicants()).hasSize(2);
    assertThat(table.rejects()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: my-bank",
        "  delimiter: comma",
        "  column: outcome",
        "    unit: EUR a month",
        "      \"car\": a car"
      })
  void everyKeyThatTheReaderKnowsIsOnThePage(String line) throws IOException {
    var indent = line.contains("\"car\"") ? "    " : line.replaceAll("\\S.*", "");
    var before = line.contains("\"car\"") ? "    categories:" : line;
    var yaml = example().replaceFirst("(?m)^" + before + "$", indent + "colour: red\n$0");

    var refused = catchThrowableOfType(SchemaException.class, () -> Schemas.read(yaml));

    assertThat(refused.found()).isEqualTo("an unknown key");
    for (var key : refused.expected().replaceAll("one of \\[|]", "").split(", ")) {
      assertThat(Files.readString(PAGE)).contains("`" + key + "`");
    }
  }

  @Test
  void everyShippedSchemaIsOnThePage() throws IOException {
    for (var id : FeatureSchemas.ids()) {
      assertThat(Files.readString(PAGE)).contains("`" + id + "`");
    }
  }

  private static String example() throws IOException {
    var page = Files.readString(PAGE);
    var start = page.indexOf("```yaml\n") + "```yaml\n".length();
    return page.substring(start, page.indexOf("```", start));
  }
}
