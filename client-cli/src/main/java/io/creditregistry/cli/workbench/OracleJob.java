package io.creditregistry.cli.workbench;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.output.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One job of the oracle program. Its answer is the JSON on its standard output; what it says on
 * standard error is passed on as progress.
 */
public final class OracleJob {
  private static final Path JAR = Path.of("oracle-service/target/oracle-service-exec.jar");
  private static final int MISTAKE = 2;

  private final List<String> arguments = new ArrayList<>();
  private final List<String> jvm = new ArrayList<>();

  /** A job without options yet. */
  public OracleJob(String name) {
    arguments.add(name);
  }

  /** The same job with one more option; null leaves it out. */
  public OracleJob with(String option, Object value) {
    if (value != null) {
      arguments.add(option);
      arguments.add(value.toString());
    }
    return this;
  }

  /** The same job with a flag, where it is set. */
  public OracleJob flag(String option, boolean set) {
    if (set) {
      arguments.add(option);
    }
    return this;
  }

  /** The same job, its machine started with these flags. */
  public OracleJob jvm(String... flags) {
    jvm.addAll(List.of(flags));
    return this;
  }

  /**
   * Runs the job to its end; the process ends with this one.
   *
   * @throws CallerMistake where the job refused its options or files, with its own sentence
   * @throws WorldUnavailable where the oracle program is not built or failed
   */
  public JsonNode run(Progress progress) {
    try {
      Path answer = Files.createTempFile("creditctl-", ".json");
      try {
        Process process = new ProcessBuilder(command()).redirectOutput(answer.toFile()).start();
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        String last = follow(process, progress);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (code == 0) {
          return new JsonMapper().readTree(Files.readString(answer));
        }
        throw code == MISTAKE
            ? new CallerMistake(last)
            : new WorldUnavailable("the job ended with status " + code + ": " + last);
      } finally {
        Files.deleteIfExists(answer);
      }
    } catch (IOException | JacksonException e) {
      throw new WorldUnavailable("cannot run the oracle program: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldUnavailable("interrupted while the job was running", e);
    }
  }

  private List<String> command() {
    Path jar = Path.of(System.getProperty("registry.home", ".")).resolve(JAR).toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new WorldUnavailable("expected the oracle program at " + jar + ": build it first");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvm);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return command;
  }

  /** Passes lines on one behind, so that the last, which may name a mistake, is not told twice. */
  private static String follow(Process process, Progress progress) throws IOException {
    String last = "no reason given";
    boolean any = false;
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (any) {
          progress.say(last);
        }
        last = line;
        any = true;
      }
    }
    return last;
  }
}
