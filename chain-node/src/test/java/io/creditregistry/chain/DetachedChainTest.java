package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.ChainStatus.Condition;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node belongs to its folder, not to the program that started it. */
class DetachedChainTest {
  @TempDir Path folder;

  /** A program that starts a chain and ends. */
  static final class StartsAndEnds {
    public static void main(String[] arguments) {
      LocalChain.start(ChainOptions.in(Path.of(arguments[0])).withEngine(EnginePreference.BUNDLED));
    }
  }

  @Test
  void a_node_outlives_its_starter_and_another_program_stops_it() throws Exception {
    Path dataDir = folder.resolve("chain");
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dregistry.home=" + System.getProperty("registry.home"),
                "-cp",
                System.getProperty("java.class.path"),
                StartsAndEnds.class.getName(),
                dataDir.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(starter.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(starter.exitValue()).isZero();
    assertThat(LocalChain.status(dataDir).condition()).isEqualTo(Condition.RUNNING);
    try (LocalChain attached = LocalChain.attach(dataDir)) {
      assertThat(attached.blockNumber()).isOne();
    }
    assertThat(LocalChain.status(dataDir).condition()).isEqualTo(Condition.STOPPED);
  }
}
