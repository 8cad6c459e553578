package io.creditregistry.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console = new Console(new PrintWriter(out), new PrintWriter(err));

  record Example(String name, int count, Optional<String> note, View view) implements Answer {}

  private static Example with(View view) {
    return new Example("a", 1, Optional.empty(), view);
  }

  record Plain(String name, Integer absent, Optional<String> empty) implements Answer {
    @Override
    public View view() {
      return View.lines("plain " + name);
    }
  }

  @Test
  void jsonIsTheRecordOnOneLineWithoutAbsentValuesAndWithoutItsView() {
    console.show(new Plain("x", null, Optional.empty()), true);
    assertThat(out).hasToString("{\"name\":\"x\"}\n");
  }

  @Test
  void tablesAlignTheirColumns() {
    console.show(with(View.Table.of("a", "b").with("long cell", 1).with("x", null)), false);
    assertThat(out).hasToString("a          b\nlong cell  1\nx          -\n");
  }

  @Test
  void checklistsShowTheirEvidence() {
    List<View.Item> items =
        List.of(new View.Item("sequence", true, "1 to 3"), new View.Item("head", false, "differs"));
    console.show(with(new View.Checklist(items)), false);
    assertThat(out).hasToString("✓ sequence  1 to 3\n✕ head      differs\n");
  }

  @Test
  void sectionsAreSeparatedByABlankLine() {
    View page =
        View.Sections.none()
            .with("", View.Facts.none().with("a", 1).with("long", 2))
            .with("Title", View.lines("text"));
    console.show(with(page), false);
    assertThat(out).hasToString("a     1\nlong  2\n\nTitle\ntext\n");
  }

  @Test
  void rawTextIsUntouched() {
    console.show(with(new View.Raw("{\"a\":1}")), false);
    assertThat(out).hasToString("{\"a\":1}");
  }

  @Test
  void aFailureIsOneLineOnStandardError() {
    console.failure("first\n   second");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().strip()).isEqualTo("creditctl: first second");
  }
}
