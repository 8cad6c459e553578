package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.creditregistry.contracts.record.BatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry followed over a WebSocket that the test cuts. */
class WebSocketTest {
  @TempDir static Path folder;

  private static PublishedRegistry registry;
  private static CuttableWire wire;

  @BeforeAll
  static void publish() throws IOException {
    registry = new PublishedRegistry(folder);
    registry.publish(new BatchRecord(PublishedRegistry.subject(1), 720, 150));
    wire = CuttableWire.to(registry.rpcUrl());
  }

  @AfterAll
  static void stop() {
    wire.close();
    registry.close();
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.with(
        Map.of(
            "HOME", folder.toString(),
            "CREDITCTL_RPC", "ws://127.0.0.1:" + wire.port(),
            "CREDITCTL_DEPLOYMENT", registry.deployment().toString()),
        arguments);
  }

  @Test
  void everyCommandWorksOverIt() {
    CommandRun verified = run("auditor", "verify");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    CommandRun score = run("lender", "score", PublishedRegistry.subject(1).hex());
    assertThat(score.exitCode()).as(score.err()).isZero();
    assertThat(score.out()).contains("Proven here");
  }

  @Test
  void anIndexFollowsAndGoesOnAfterTheWireWasCut() {
    String file = folder.resolve("followed.index").toString();
    int before = wire.opened();
    CompletableFuture<CommandRun> following =
        CompletableFuture.supplyAsync(
            () ->
                run(
                    "auditor",
                    "index",
                    "--file",
                    file,
                    "--follow",
                    "--every",
                    "1s",
                    "--for",
                    "5s",
                    "--json"));
    await("the index is connected")
        .until(() -> wire.opened() > before && Files.exists(Path.of(file)));
    wire.cut();
    registry.publish(new BatchRecord(PublishedRegistry.subject(2), 640, 900));

    CommandRun run = following.join();

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out().lines().toList().getLast()).contains("\"complete\":true");
    CommandRun again = run("auditor", "index", "--file", file, "--json");
    assertThat(again.json().path("newLogs").asInt()).isZero();
    assertThat(again.json().path("batches").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(wire.opened()).as("a new connection").isGreaterThan(before + 1);
  }

  @Test
  void aWatchIsWokenByTheNode() {
    int before = wire.opened();
    CompletableFuture<CommandRun> watching =
        CompletableFuture.supplyAsync(
            () -> run("lender", "watch", "--every", "1h", "--count", "1", "--json"));
    await("the watch is connected").until(() -> wire.opened() > before);
    int[] subject = {10};
    await("it is told")
        .until(
            () -> {
              registry.publish(new BatchRecord(PublishedRegistry.subject(subject[0]++), 700, 300));
              return watching.isDone();
            });
    assertThat(watching.join().out()).contains("BatchPublished");
  }

  @Test
  void anAddressOfAnotherKindAndAnAbsentNodeAreNamed() {
    CommandRun wrong = run("auditor", "verify", "--rpc", "localhost:8545");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--rpc: expected an address such as http://127.0.0.1:8545");
    CommandRun absent = run("auditor", "verify", "--rpc", "ws://127.0.0.1:1");
    assertThat(absent.exitCode()).isEqualTo(3);
    assertThat(absent.err()).contains("ws://127.0.0.1:1").doesNotContain("Exception");
  }
}
