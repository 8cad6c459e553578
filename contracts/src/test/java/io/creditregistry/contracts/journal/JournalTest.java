package io.creditregistry.contracts.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void keepsWholeFramesWhereverItIsCutShort() throws IOException {
    Path whole = folder.resolve("whole");
    try (Journal journal = Journal.open(whole)) {
      journal.append(bytes("first"));
      journal.append(bytes("second"));
    }
    byte[] content = Files.readAllBytes(whole);
    for (int length = 13; length < content.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(content, length));
      try (Journal journal = Journal.open(cut)) {
        assertThat(journal.size()).isEqualTo(1);
        assertThat(journal.cutOff()).isEqualTo(length - 13);
        journal.append(bytes("third"));
      }
      try (Journal journal = Journal.open(cut)) {
        assertThat(journal.get(1)).isEqualTo(bytes("third"));
        assertThat(journal.cutOff()).isZero();
      }
    }
  }

  @Test
  void cutsOffWhatAChangedByteMakesDoubtful() throws IOException {
    Path file = folder.resolve("file");
    try (Journal journal = Journal.open(file)) {
      journal.append(bytes("first"));
      journal.append(bytes("second"));
    }
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] ^= 1;
    Files.write(file, content);
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.size()).isEqualTo(1);
    }
  }

  @Test
  void leavesAFileOfAnotherKindAlone() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear auditor, …");

    assertThatThrownBy(() -> Journal.open(letter))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("expected a journal but found a file of another kind");
    assertThat(letter).hasContent("Dear auditor, …");
  }

  @Test
  void belongsToOneAtATime() {
    Path file = folder.resolve("file");
    try (Journal first = Journal.open(file)) {
      assertThatThrownBy(() -> Journal.open(file)).hasMessageContaining("in use");
      assertThat(first.size()).isZero();
    }
  }

  @Test
  void losesNothingThatWasWrittenBeforeAKill() throws IOException, InterruptedException {
    Path file = folder.resolve("file");
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int written = 0;
    try (BufferedReader told = writer.inputReader()) {
      while (written < 50) {
        written = Integer.parseInt(told.readLine());
      }
      writer.destroyForcibly();
    }
    writer.waitFor();
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.size()).isGreaterThanOrEqualTo(written);
      for (int i = 0; i < journal.size(); i++) {
        assertThat(journal.get(i)).isEqualTo(EndlessWriter.frame(i));
      }
    }
  }
}
