package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo refuses before it starts anything; its story is an acceptance test. */
class DemoCommandTest {

  @TempDir Path home;

  @Test
  void aDataSetNeedsItsFile() {
    CommandRun run = CommandRun.in(home, "demo", "--dataset", "german");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--dataset and --data: expected both or none of them");
  }

  @Test
  void tooFewApplicantsMakeNoStory() {
    CommandRun run = CommandRun.in(home, "demo", "--applicants", "1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--applicants: expected at least 2 but found 1");
  }

  @Test
  void aMissingFileIsToldBeforeAnythingStarts() {
    CommandRun run =
        CommandRun.in(home, "demo", "--dataset", "german", "--data", "/nowhere/german.data");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--data: expected a file but found none at /nowhere");
  }

  @Test
  void anUnknownDataSetIsToldBeforeAnythingStarts() {
    CommandRun run = CommandRun.in(home, "demo", "--dataset", "kaggle", "--data", "/nowhere");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--dataset: expected one of").contains("kaggle");
  }
}
