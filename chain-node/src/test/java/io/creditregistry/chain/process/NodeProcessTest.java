package io.creditregistry.chain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.fault.NodeNotUsableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeProcessTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;

  @Test
  void a_process_is_found_by_pid_and_start_time_until_it_ends() {
    NodeProcess process = start("exec sleep 600");

    assertThat(NodeProcess.find(process.pid(), process.startedAt())).isPresent();
    assertThat(process.terminate(Duration.ofSeconds(10))).isTrue();
    assertThat(NodeProcess.find(process.pid(), process.startedAt())).isEmpty();
  }

  @Test
  void another_process_with_the_same_pid_is_not_ours() {
    NodeProcess process = start("exec sleep 600");
    try {
      assertThat(NodeProcess.find(process.pid(), process.startedAt().minusSeconds(60))).isEmpty();
    } finally {
      process.kill();
    }
  }

  @Test
  void a_process_that_ignores_sigterm_is_told_apart_and_can_be_killed() {
    NodeProcess process = start("trap '' TERM; echo ready; while :; do sleep 0.1; done");
    NodeLog log = new NodeLog(folder.resolve("log"));
    while (log.tail(1).isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(process.terminate(SHORT)).isFalse();
    process.kill();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void an_ended_process_whose_parent_does_not_collect_it_counts_as_ended() {
    // The shell becomes a program that never waits for its child.
    NodeProcess parent = start("sleep 600 & echo $!; exec sleep 600");
    NodeLog log = new NodeLog(folder.resolve("log"));
    while (log.tail(1).isEmpty() || isShell(parent)) {
      Thread.onSpinWait();
    }
    long child = Long.parseLong(log.tail(1).get(0));
    try {
      ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
      NodeProcess zombie = new NodeProcess(handle, parent.startedAt());

      assertThat(zombie.terminate(Duration.ofSeconds(10))).isTrue();
    } finally {
      parent.kill();
    }
  }

  @Test
  void a_command_that_cannot_be_run_is_named() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(
            () ->
                NodeProcess.start(
                    List.of(missing.toString()), Map.of(), folder, folder.resolve("log")))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessageContaining(missing + " cannot be run");
  }

  private static boolean isShell(NodeProcess process) {
    return process.handle().info().command().orElseThrow().endsWith("sh");
  }

  private NodeProcess start(String script) {
    return NodeProcess.start(
        List.of("/bin/sh", "-c", script), Map.of("LC_ALL", "C"), folder, folder.resolve("log"));
  }
}
