package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain's life through the command line, on the bundled engine. */
class ChainCommandsTest {

  @TempDir Path home;

  private CommandRun chain(String... arguments) {
    return CommandRun.with(
        Map.of("HOME", home.toString(), "CREDITCTL_ENGINE", "bundled"), arguments);
  }

  @Test
  void aChainIsStartedDescribedStoppedAndDeleted() {
    CommandRun up = chain("chain", "up", "--port", "0", "--json");
    try {
      assertThat(up.exitCode()).as(up.err()).isZero();
      assertThat(up.json().path("engine").asString()).isEqualTo("bundled");
      assertThat(up.json().path("chainId").asLong()).isEqualTo(20260);
      assertThat(up.json().path("rpcUrl").asString()).startsWith("http://127.0.0.1:");

      CommandRun status = chain("chain", "status", "--json");
      assertThat(status.exitCode()).isZero();
      assertThat(status.json().path("condition").asString()).isEqualTo("running");
      assertThat(status.json().path("blockNumber").isNumber()).isTrue();

      CommandRun again = chain("chain", "up", "--port", "0");
      assertThat(again.exitCode()).isEqualTo(3);
      assertThat(again.err()).contains("runs already");

      assertThat(chain("chain", "logs", "--lines", "5").out().lines()).hasSizeBetween(1, 5);
    } finally {
      CommandRun down = chain("chain", "down");
      assertThat(down.exitCode()).as(down.err()).isZero();
    }
    assertThat(chain("chain", "down").exitCode()).isEqualTo(1);
    assertThat(chain("chain", "status").exitCode()).isEqualTo(1);
    assertThat(chain("chain", "reset").exitCode()).isEqualTo(2);
    assertThat(chain("chain", "reset", "--yes").exitCode()).isZero();
    assertThat(chain("chain", "reset", "--yes").exitCode()).isEqualTo(1);
  }

  @Test
  void anUnknownEngineIsAUsageErrorThatListsTheEngines() {
    CommandRun run = chain("chain", "up", "--engine", "geth");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).containsIgnoringCase("bundled").contains("geth");
  }

  @Test
  void aPortOutOfRangeIsAUsageError() {
    CommandRun run = chain("chain", "up", "--port", "70000");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("port is 70000; expected 0 to 65535");
  }
}
