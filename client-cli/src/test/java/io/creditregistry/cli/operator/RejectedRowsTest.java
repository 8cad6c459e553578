package io.creditregistry.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.cli.oracle.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of rejected rows: reasons, and the row as it was. */
class RejectedRowsTest {
  @TempDir private Path folder;

  @Test
  void linesAreWrittenAsTheyWereWithAllTheirReasons() throws IOException {
    Path data = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n\"q\",?\n3,4\n,\n");
    List<Rejected> rejected =
        List.of(
            new Rejected(3, 5, "x", "\"\"", "a number"),
            new Rejected(1, 3, "x", "\"q\"", "a number"),
            new Rejected(1, 3, "y", "\"?\"", "a number"));

    Path file = folder.resolve("out/rejected.csv");
    assertThat(RejectedRows.write(data, rejected, file)).isEqualTo(2);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "row,line,reasons,record",
            "1,3,\"x: expected a number but found \"\"q\"\"; y: expected a number but found \"\"?\"\"\","
                + "\"\"\"q\"\",?\"",
            "3,5,\"x: expected a number but found \"\"\"\"\",\",\"");
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[{\"x\": 1},\n {\"x\":\n \"q\"}]", "{\"x\": 1}\n{\"x\": \"q\"}\n{\"x\": 2}"})
  void objectsAreWrittenAsOneLine(String json) throws IOException {
    Path data = Files.writeString(folder.resolve("a.json"), json);
    Path file = folder.resolve("rejected.csv");

    RejectedRows.write(data, List.of(new Rejected(1, 2, "x", "q", "a number")), file);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "row,line,reasons,record",
            "1,2,\"x: expected a number but found q\",\"{\"\"x\"\":\"\"q\"\"}\"");
  }
}
