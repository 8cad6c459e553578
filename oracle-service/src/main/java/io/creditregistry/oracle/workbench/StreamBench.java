package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.SyntheticApplicants;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a long CSV file of synthetic applicants is scored by a process of its own with a small heap.
 *
 * @param rows applicants in the file
 * @param rowsPerSecond read, scored with reasons and written, by the clock
 * @param peakMemoryMb the most memory that the process held
 */
record StreamBench(int rows, double rowsPerSecond, double peakMemoryMb) {
  private static final int TRAINING_ROWS = 5_000;

  /** Makes the file, trains a champion and scores the file. */
  static StreamBench of(int rows, PrintStream progress) {
    progress.println("Streaming " + rows + " synthetic applicants");
    try {
      Path folder = Files.createTempDirectory("stream-bench");
      try {
        Path small = sample(folder.resolve("small.csv"), TRAINING_ROWS);
        Path large = sample(folder.resolve("large.csv"), rows);
        Path model = folder.resolve("model.json");
        FitJob.run(
            new String[] {
              "--schema", "synthetic", "--data", small.toString(), "--champion", model.toString()
            },
            progress);
        JsonNode answer = score(folder, large, model);
        return new StreamBench(
            rows,
            answer.get("rowsPerSecond").doubleValue(),
            answer.get("peakMemoryMb").asDouble(Double.NaN));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while streaming", e);
    }
  }

  void addTo(BenchRows bench) {
    bench.add("speed.stream.rows", rows, "rows", true, null);
    bench.add("speed.stream.rows_per_s", rowsPerSecond, "rows/s", true, null);
    bench.add("speed.stream.mb", peakMemoryMb, "MB", false, 512.0);
  }

  private static Path sample(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      SyntheticApplicants.write(rows, 11, out);
    }
    return file;
  }

  private static JsonNode score(Path folder, Path data, Path model)
      throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-XX:+UseSerialGC");
    if (classPath.endsWith("-exec.jar")) {
      command.addAll(List.of("-jar", classPath));
    } else {
      command.addAll(List.of("-cp", classPath, "io.creditregistry.oracle.OracleApplication"));
    }
    command.addAll(
        List.of(
            "score",
            "--schema",
            "synthetic",
            "--data",
            data.toString(),
            "--model",
            model.toString(),
            "--out",
            folder.resolve("scores.csv").toString()));
    Path answer = folder.resolve("answer.json");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(answer.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the scoring process ended with " + process.exitValue());
    }
    return new JsonMapper().readTree(Files.readString(answer));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
