package io.creditregistry.chain.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program that was asked something said.
 *
 * @param exitCode its exit code; -1 where it could not be run or did not end in time
 * @param output all that it printed, both streams
 */
public record Answer(int exitCode, String output) {

  /** Runs a short program to its end. */
  public static Answer of(
      List<String> command, Map<String, String> extraEnvironment, Duration patience) {
    try {
      Path out = Files.createTempFile("answer", ".txt");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(extraEnvironment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
          process.destroyForcibly();
        }
        String output = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        return new Answer(ended ? process.exitValue() : -1, output);
      } finally {
        Files.deleteIfExists(out);
      }
    } catch (IOException | UncheckedIOException e) {
      return new Answer(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(-1, "interrupted");
    }
  }

  public boolean succeeded() {
    return exitCode == 0;
  }
}
