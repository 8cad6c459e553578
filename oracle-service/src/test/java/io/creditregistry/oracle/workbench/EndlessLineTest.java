package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.training.SyntheticSample;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose last line has ten gigabytes: refused at a bound, wherever a job takes a file. */
class EndlessLineTest {
  private static final long TEN_GIGABYTES = 10_000_000_000L;
  private static final String LINE = "expected lines of at most 65536 bytes but found more than";

  @TempDir private Path folder;
  private Path data;
  private Path model;

  @BeforeEach
  void writeGoodFiles() throws IOException {
    data = Files.writeString(folder.resolve("data.csv"), SyntheticApplicants.csv(50, 7));
    model =
        Files.writeString(
            folder.resolve("model.json"), SyntheticSample.MODELS.champion().toCanonicalJson());
  }

  @Test
  void applicants() throws IOException {
    Path endless = endless(SyntheticApplicants.csv(50, 7));

    refused("line 52: " + LINE, "fit", "--schema", "synthetic", "--data", endless);
    refused("line 52: " + LINE, "evaluate", "--schema", "synthetic", "--data", endless);
    refused(
        "line 52: " + LINE,
        "score",
        "--schema",
        "synthetic",
        "--data",
        endless,
        "--model",
        model,
        "--out",
        folder.resolve("scores.csv"));
    assertThat(folder.toFile().list()).containsOnly("data.csv", "model.json", "endless");
  }

  @Test
  void modelsSchemasAndFolds() throws IOException {
    refused("schema: expected at most 1 MiB", "fit", "--schema", endless("id:"), "--data", data);
    refused(
        "folds line 2: " + LINE,
        "evaluate",
        "--schema",
        "synthetic",
        "--data",
        data,
        "--folds",
        endless("repeat,fold,row\n0,"));
    refused(
        "--model: expected at most 64 MiB but found more",
        "score",
        "--schema",
        "synthetic",
        "--data",
        data,
        "--model",
        endless("{"),
        "--out",
        folder.resolve("scores.csv"));
  }

  @Test
  void scoresAndOutcomes() throws IOException {
    Path endless = endless(ScoreStream.HEADER);
    refused("endless line 2: " + LINE, "vintages", "--scores", endless, "--outcomes", data);
  }

  private static void refused(String told, Object... job) {
    RunJob run = RunJob.run(job);

    assertThat(run.code()).as(run.told()).isEqualTo(2);
    assertThat(run.told()).contains(told);
  }

  /**
   * A file with that beginning and then nothing but zeros, of which none takes room on the disk.
   */
  private Path endless(String beginning) throws IOException {
    Path file = folder.resolve("endless");
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(0);
      bytes.write(beginning.getBytes(StandardCharsets.UTF_8));
      bytes.setLength(TEN_GIGABYTES);
    }
    return file;
  }
}
