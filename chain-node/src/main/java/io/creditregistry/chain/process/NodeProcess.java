package io.creditregistry.chain.process;

import io.creditregistry.chain.fault.NodeNotUsableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A node's process, known by its pid and its start time: the pid alone may belong to another
 * process by now.
 *
 * @param handle the process
 * @param startedAt when the process started, as the system tells it
 */
public record NodeProcess(ProcessHandle handle, Instant startedAt) {
  // The system derives start times from ticks and the clock, so two readings may differ a little.
  private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

  /**
   * Starts a process that outlives this one; its output goes to the end of the log.
   *
   * @throws NodeNotUsableException if the system cannot run the command
   */
  public static NodeProcess start(
      List<String> command, Map<String, String> extraEnvironment, Path directory, Path log) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(extraEnvironment);
      Process process = builder.start();
      process.getOutputStream().close();
      ProcessHandle handle = process.toHandle();
      return new NodeProcess(handle, handle.info().startInstant().orElseGet(Instant::now));
    } catch (IOException e) {
      throw new NodeNotUsableException(
          "%s cannot be run (%s); expected an executable node"
              .formatted(command.get(0), e.getMessage()),
          e);
    }
  }

  /** The process with this pid and start time, if it still runs. */
  public static Optional<NodeProcess> find(long pid, Instant startedAt) {
    return ProcessHandle.of(pid)
        .map(handle -> new NodeProcess(handle, startedAt))
        .filter(process -> process.isSameProcess() && process.isAlive());
  }

  public long pid() {
    return handle.pid();
  }

  /**
   * Whether the process still runs; one that ended but was not yet collected by its parent does
   * not.
   */
  public boolean isAlive() {
    return handle.isAlive() && !isZombie();
  }

  /** Asks the process to end (SIGTERM) and waits; false where it still runs after the time. */
  public boolean terminate(Duration patience) {
    handle.destroy();
    return awaitEnd(patience);
  }

  /** Ends the process at once (SIGKILL). */
  public void kill() {
    handle.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  private boolean awaitEnd(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isAlive() && System.nanoTime() < deadline) {
      try {
        handle.onExit().get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (ExecutionException e) {
        break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return !isAlive();
  }

  private boolean isSameProcess() {
    return handle
        .info()
        .startInstant()
        .map(found -> Duration.between(found, startedAt).abs().compareTo(START_TOLERANCE) <= 0)
        .orElse(true);
  }

  private boolean isZombie() {
    // Java calls a zombie alive. In a container whose first process collects nobody, a node stays
    // one.
    Path stat = Path.of("/proc", Long.toString(pid()), "stat");
    try {
      String text = Files.readString(stat);
      return text.startsWith("Z", text.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }
}
