package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.subject.DisputeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The codes of docs/errors.md are those that the command line knows. */
class CodeTablesTest {
  private static final Path ERRORS =
      Path.of(System.getProperty("registry.home")).resolve("docs/errors.md");

  @Test
  void everyReasonIsInTheTableWithItsCode() throws IOException {
    assertThat(table("## Reason codes"))
        .containsExactlyElementsOf(
            Arrays.stream(ChangeReason.Named.values())
                .map(each -> each.word() + " " + each.code())
                .toList());
  }

  @Test
  void everyStatusBitIsInTheTable() throws IOException {
    assertThat(table("## Status bits"))
        .containsExactlyElementsOf(
            IntStream.range(0, StoredScore.MARKS.size())
                .mapToObj(bit -> StoredScore.MARKS.get(bit) + " " + bit)
                .toList());
  }

  @Test
  void everyDisputeStateIsInTheTable() throws IOException {
    assertThat(table("## Dispute states"))
        .containsExactlyElementsOf(
            Arrays.stream(DisputeState.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT) + " " + state.ordinal())
                .toList());
  }

  @Test
  void aReasonIsReadByNameAndByNumber() {
    assertThat(ChangeReason.parse("Wrong-Data")).isEqualTo(new ChangeReason(1));
    assertThat(ChangeReason.parse("300")).hasToString("300");
  }

  /** Name and code of each line of the table under a heading. */
  private static List<String> table(String heading) throws IOException {
    String text = Files.readString(ERRORS);
    String section = text.substring(text.indexOf(heading + "\n") + heading.length());
    return section
        .substring(0, section.indexOf("\n## "))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|"))
        .map(cells -> cells[1].strip().replace("`", "") + " " + cells[2].strip())
        .toList();
  }
}
