package io.creditregistry.chain.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {
  @TempDir Path folder;

  @Test
  void the_tail_is_the_last_lines_in_order() throws Exception {
    NodeLog log = new NodeLog(Files.writeString(folder.resolve("node.log"), "one\ntwo\nthree\n"));

    assertThat(log.tail(2)).containsExactly("two", "three");
    assertThat(log.tail(9)).containsExactly("one", "two", "three");
    assertThat(log.tail(0)).isEmpty();
  }

  @Test
  void a_log_that_does_not_exist_has_no_lines() {
    assertThat(new NodeLog(folder.resolve("none.log")).tail(5)).isEmpty();
  }

  @Test
  void following_hands_over_what_is_written_later_line_by_line() throws Exception {
    Path file = Files.writeString(folder.resolve("node.log"), "before\n");
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    int[] looks = {0};

    new NodeLog(file)
        .follow(
            seen::add,
            () -> {
              append(file, looks[0]++ == 0 ? "first\nsec" : "ond\n");
              return seen.size() < 2;
            });

    assertThat(seen.subList(0, 2)).containsExactly("first", "second");
  }

  @Test
  void a_long_log_is_set_aside() throws Exception {
    NodeLog log =
        new NodeLog(Files.writeString(folder.resolve("node.log"), "x".repeat(9 * 1024 * 1024)));

    log.makeRoom();

    assertThat(log.file()).doesNotExist();
    assertThat(folder.resolve("node.log.1")).hasSize(9 * 1024 * 1024);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
