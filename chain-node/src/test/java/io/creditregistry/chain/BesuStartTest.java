package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.fault.NodeDiedException;
import io.creditregistry.chain.fault.NodeNotUsableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a Besu process is handled, shown with small scripts in its place. */
class BesuStartTest {
  private static final String VERSION = "besu/v26.4.0/linux-x86_64/openjdk-java-21";

  @TempDir Path folder;

  @Test
  void a_chain_starts_writes_its_files_and_stops() throws Exception {
    FakeBesu besu = besu(VERSION, FakeBesu.anvilNode(20260));

    try (LocalChain chain = ChainStart.start(options(), besu.environment())) {
      assertThat(chain.engine()).isEqualTo(EngineName.BESU);
      assertThat(chain.choice().location()).endsWith("bin/besu");
      assertThat(chain.blockNumber()).isPositive();
      assertThat(node("genesis.json")).exists();
      assertThat(node("data/key")).exists();
      assertThat(Files.readString(node("data/static-nodes.json"))).isEqualTo("[]\n");
    }
    assertThat(LocalChain.status(options().dataDir()).condition())
        .isEqualTo(ChainStatus.Condition.STOPPED);
  }

  @Test
  void a_node_that_dies_early_is_reported_with_the_end_of_its_log() {
    FakeBesu besu = besu(VERSION, "echo 'Unable to open database'; exit 3");

    assertThatThrownBy(() -> ChainStart.start(options(), besu.environment()))
        .isInstanceOf(NodeDiedException.class)
        .hasMessageContaining("besu node " + folder)
        .hasMessageContaining("Unable to open database");
    assertThat(LocalChain.status(options().dataDir()).condition())
        .isEqualTo(ChainStatus.Condition.STOPPED);
  }

  @Test
  void a_node_of_another_chain_is_ended() {
    FakeBesu besu = besu(VERSION, FakeBesu.anvilNode(5));

    assertThatThrownBy(() -> ChainStart.start(options(), besu.environment()))
        .isInstanceOf(ChainException.class)
        .hasMessage("The node answers as chain 5; expected chain 20260");
    assertThat(LocalChain.status(options().dataDir()).condition())
        .isEqualTo(ChainStatus.Condition.STOPPED);
  }

  @Test
  void an_old_version_is_refused_by_name() {
    FakeBesu besu = besu("besu/v24.12.2/linux-x86_64/openjdk-java-21", "exit 1");

    assertThatThrownBy(() -> ChainStart.start(options(), besu.environment()))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessageContaining("is Besu 24.12.2; expected 26.4.0 or newer");
  }

  @Test
  void a_program_that_is_not_besu_is_refused() {
    FakeBesu besu = besu("java.lang.UnsupportedClassVersionError", "exit 1");

    assertThatThrownBy(() -> ChainStart.start(options(), besu.environment()))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessageContaining("does not tell its version")
        .hasMessageContaining("UnsupportedClassVersionError");
  }

  @Test
  void a_damaged_genesis_is_named() throws Exception {
    FakeBesu besu = besu(VERSION, FakeBesu.anvilNode(20260));
    ChainStart.start(options(), besu.environment()).close();
    Files.writeString(node("genesis.json"), "{\"config\":");

    assertThatThrownBy(() -> ChainStart.start(options(), besu.environment()))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining(node("genesis.json") + " is damaged");
  }

  @Test
  void another_validator_key_is_noticed() throws Exception {
    FakeBesu besu = besu(VERSION, FakeBesu.anvilNode(20260));
    ChainStart.start(options(), besu.environment()).close();
    Files.writeString(node("data/key"), "0x" + "0".repeat(63) + "1");

    assertThatThrownBy(() -> ChainStart.start(options(), besu.environment()))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining(
            "does not name the validator 0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
  }

  @Test
  void besu_counts_whole_seconds() {
    FakeBesu besu = besu(VERSION, "exit 1");

    assertThatThrownBy(
            () ->
                ChainStart.start(
                    options().withBlockPeriod(Duration.ofMillis(1500)), besu.environment()))
        .isInstanceOf(ChainException.class)
        .hasMessage("The block period is 1500 ms; expected whole seconds with Besu");
  }

  private FakeBesu besu(String version, String node) {
    return FakeBesu.of(folder.resolve("besu-home"), version, node);
  }

  private ChainOptions options() {
    return ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.BESU);
  }

  private Path node(String file) {
    return folder.resolve("chain").resolve("besu").resolve(file);
  }
}
