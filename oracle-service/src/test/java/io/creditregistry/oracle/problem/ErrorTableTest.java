package io.creditregistry.oracle.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/errors.md names exactly the problems that the service knows and the errors that the
 * contracts declare.
 */
class ErrorTableTest {
  private static final Path ROOT = Path.of(System.getProperty("registry.home"));
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void everyProblemIsInTheTableWithItsStatus() throws IOException {
    var inTable =
        rows("## Problem types").map(cells -> code(cells[1]) + " " + cells[2].strip()).toList();

    assertThat(inTable)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values()).map(p -> p.slug() + " " + p.status()).toList());
  }

  @Test
  void everySolidityErrorIsInTheTable() throws IOException {
    var inTable = rows("## Solidity errors").map(cells -> code(cells[1])).toList();

    assertThat(inTable).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(declared());
  }

  @Test
  void theTablesPointToProblemsThatExist() throws IOException {
    var slugs = Arrays.stream(Problem.values()).map(Problem::slug).toList();

    assertThat(
            rows("## Solidity errors")
                .map(cells -> cells[3].strip())
                .filter(c -> c.startsWith("`"))
                .map(ErrorTableTest::code))
        .allSatisfy(slug -> assertThat(slugs).contains(slug));
  }

  private static TreeSet<String> declared() {
    var names = new TreeSet<String>();
    for (var contract :
        List.of("CreditRating", "ModelRegistry", "SubjectRegistry", "LendingDesk", "ScoreFeed")) {
      try (var artefact =
          ErrorTableTest.class.getResourceAsStream("/solidity/" + contract + ".json")) {
        for (JsonNode entry : JsonMapper.shared().readTree(artefact).get("abi")) {
          if (entry.get("type").asString().equals("error")) {
            names.add(entry.get("name").asString());
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return names;
  }

  /** The cells of each line of the table under a heading. */
  private static Stream<String[]> rows(String heading) throws IOException {
    var text = Files.readString(ROOT.resolve("docs/errors.md"));
    var section = text.substring(text.indexOf(heading + "\n") + heading.length());
    var end = section.indexOf("\n## ");
    return (end < 0 ? section : section.substring(0, end))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1));
  }

  private static String code(String cell) {
    var matcher = CODE.matcher(cell);
    assertThat(matcher.find()).as(cell).isTrue();
    return matcher.group(1);
  }
}
