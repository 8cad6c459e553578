package io.creditregistry.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeCommandsTest {
  @TempDir Path folder;

  @Test
  void only_sh_blocks_hold_commands_and_comments_and_line_ends_are_no_words() throws IOException {
    Path document =
        Files.writeString(
            folder.resolve("README.md"),
            """
            Text
            ```sh
            scripts/demo --dataset german \\
              --data "a folder/german.data"   # real data
            # only a comment

            scripts/test
            ```
            ```
            $ not a command
            ```
            """);

    assertThat(ReadmeCommands.of(document))
        .containsExactly(
            List.of("scripts/demo", "--dataset", "german", "--data", "a folder/german.data"),
            List.of("scripts/test"));
  }
}
