package io.creditregistry.acceptance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program, the folder it is run in and the environment it gets on top of this process's. A null
 * value takes a variable away.
 */
public record Program(List<String> command, Path folder, Map<String, String> environment) {

  /** The JVM that runs the tests, which is new enough for every program of the project. */
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  public static Program of(Path folder, Object... command) {
    return new Program(words(command), folder, Map.of());
  }

  public Program with(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new Program(command, folder, more);
  }

  public Program plus(Object... arguments) {
    List<String> more = new ArrayList<>(command);
    more.addAll(words(arguments));
    return new Program(List.copyOf(more), folder, environment);
  }

  /**
   * Runs the program to its end.
   *
   * @throws AssertionError if it has not ended in time; it is killed then
   */
  public Outcome run(Duration limit) {
    Path out = temporaryFile();
    Path err = temporaryFile();
    try {
      Process process = builder().redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String line = String.join(" ", command);
      Outcome outcome =
          new Outcome(line, process.exitValue(), Files.readString(out), Files.readString(err));
      if (!ended) {
        throw new AssertionError("not ended after %s%n%s".formatted(limit, outcome));
      }
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command, e);
    } finally {
      delete(out);
      delete(err);
    }
  }

  /** Starts the program and leaves it running; everything it writes goes to the end of the log. */
  public Process start(Path log) {
    try {
      return builder()
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    environment.forEach(
        (name, value) -> {
          if (value == null) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder;
  }

  private static List<String> words(Object... words) {
    return List.of(words).stream().map(Object::toString).toList();
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("acceptance", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
