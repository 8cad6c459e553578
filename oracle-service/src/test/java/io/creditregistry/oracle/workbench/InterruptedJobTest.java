package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.OracleApplication;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.SyntheticSample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs whose process was killed: no file under the final name, and the next run clears up. */
class InterruptedJobTest {
  private static final String SAMPLE = SyntheticApplicants.csv(400, 7);

  @TempDir private Path folder;
  @TempDir private Path results;
  private Path data;

  @BeforeEach
  void writeGoodData() throws IOException {
    data = Files.writeString(folder.resolve("applicants.csv"), SAMPLE);
  }

  @Test
  void aScoringThatWasKilledLeavesADraftOnlyAndTheNextRunRemovesIt() throws Exception {
    Path model = folder.resolve("model.json");
    Files.writeString(model, SyntheticSample.MODELS.champion().toCanonicalJson());
    Path scores = results.resolve("scores.csv");
    Object[] job = {"score", "--schema", "synthetic", "--model", model, "--out", scores, "--data"};

    killWithItsFirstFile(Stream.concat(Stream.of(job), Stream.of(repeated(data))).toList());

    assertThat(results.toFile().list())
        .singleElement()
        .asString()
        .startsWith(".scores.csv.")
        .endsWith(".draft");
    RunJob again = RunJob.run(Stream.concat(Stream.of(job), Stream.of(data)).toArray());
    assertThat(again.code()).as(again.told()).isZero();
    assertThat(results.toFile().list()).containsExactly("scores.csv");
    assertThat(Files.readAllLines(scores)).hasSize(401);
  }

  @Test
  void aTrainingThatWasKilledLeavesTheModelThatStoodThereAsItWas() throws Exception {
    Path champion = Files.writeString(results.resolve("champion.json"), "the one before");
    Object[] job = {"fit", "--schema", "synthetic", "--data", data, "--champion", champion};

    Process process = start(Stream.concat(Stream.of(job), Stream.of("--search", "50")).toList());
    try (var told = process.errorReader()) {
      assertThat(told.lines().anyMatch(line -> line.contains("training on 400"))).isTrue();
    } finally {
      kill(process);
    }

    assertThat(results.toFile().list()).containsExactly("champion.json");
    assertThat(champion).hasContent("the one before");
  }

  @Test
  void aHalfWrittenDraftIsNoModelAndTheNextModelTakesItsPlace() throws IOException {
    Path champion = results.resolve("champion.json");
    String half = SyntheticSample.MODELS.champion().toCanonicalJson().substring(0, 2000);
    Path draft = Files.writeString(results.resolve(".champion.json.123.draft"), half);
    RunJob scored =
        RunJob.run(
            "score",
            "--schema",
            "synthetic",
            "--data",
            data,
            "--model",
            draft,
            "--out",
            results.resolve("scores.csv"));
    assertThat(scored.told()).contains("expected complete JSON");

    RunJob fit = RunJob.run("fit", "--schema", "synthetic", "--data", data, "--champion", champion);

    assertThat(fit.code()).as(fit.told()).isZero();
    assertThat(results.toFile().list()).containsExactly("champion.json");
    var schema = SyntheticSample.TABLE.schema();
    assertThat(ScoringModel.fromCanonicalJson(Files.readString(champion), schema).modelHash())
        .isEqualTo(fit.answer().get("championHash").stringValue());
  }

  /** Kills the job's process as soon as it made a file among the results. */
  private void killWithItsFirstFile(List<Object> job) throws Exception {
    try (var watch = results.getFileSystem().newWatchService()) {
      results.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start(job);
      try {
        assertThat(watch.poll(60, TimeUnit.SECONDS)).as("a first file").isNotNull();
      } finally {
        kill(process);
      }
    }
  }

  private static Process start(List<Object> job) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(OracleApplication.class.getName());
    job.forEach(argument -> command.add(argument.toString()));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).as("killed, not ended by itself").isEqualTo(128 + 9);
  }

  /** The same rows a thousand times over: more than a process scores before it is killed. */
  private Path repeated(Path rows) throws IOException {
    List<String> lines = Files.readAllLines(rows);
    Path file = folder.resolve("long.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(lines.get(0) + "\n");
      String block = String.join("\n", lines.subList(1, lines.size())) + "\n";
      for (int i = 0; i < 1000; i++) {
        writer.write(block);
      }
    }
    return file;
  }
}
