package io.creditregistry.cli.demo;

import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.outcome.CreditctlException;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The oracle service as a child process, listening on loopback. */
final class OracleProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(150);

  private final Process process;
  private final URI url;
  private final Path log;

  private OracleProcess(Process process, URI url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  /**
   * Starts the service; it is not ready yet.
   *
   * @param jar the executable jar
   * @param settings environment variables on top of this process's
   */
  static OracleProcess launch(Path jar, int port, Map<String, String> settings, Path log) {
    if (!Files.isRegularFile(jar)) {
      throw new WorldUnavailable("expected the oracle service at " + jar + ": build it first");
    }
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
    command.environment().putAll(settings);
    command.environment().put("SERVER_PORT", Integer.toString(port));
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    URI url = URI.create("http://127.0.0.1:" + port);
    try {
      return new OracleProcess(command.start(), url, log);
    } catch (IOException e) {
      throw new WorldUnavailable("cannot start the oracle service: " + e.getMessage(), e);
    }
  }

  URI url() {
    return url;
  }

  /**
   * When the process started, as the system tells it; with the pid it names one process for good.
   */
  Instant startedAt() {
    return process.info().startInstant().orElseGet(Instant::now);
  }

  long pid() {
    return process.pid();
  }

  /**
   * Waits until the service says that it is well.
   *
   * @throws WorldUnavailable where it ends or stays silent; nothing is left running then
   */
  void awaitHealth() {
    OracleClient probe = new OracleClient(url, Optional.empty());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(probe)) {
      boolean ended = hasEndedWithin(LOOK);
      if (ended || System.nanoTime() > deadline) {
        close();
        throw new WorldUnavailable(
            ended
                ? "the oracle ended with status " + process.exitValue() + "; its log is " + log
                : "the oracle did not answer within "
                    + PATIENCE.toSeconds()
                    + " s; its log is "
                    + log);
      }
    }
  }

  private static boolean answers(OracleClient probe) {
    try {
      return probe.healthy();
    } catch (CreditctlException notYet) {
      return false;
    }
  }

  private boolean hasEndedWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new WorldUnavailable("interrupted while the oracle was starting", e);
    }
  }

  /** Asks the process to end, and ends it by force where it does not. Safe to call twice. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
