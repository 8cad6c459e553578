package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.ChainStatus.Condition;
import io.creditregistry.chain.fault.AlreadyRunningException;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.fault.PortInUseException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.FolderLock;
import io.creditregistry.chain.process.Executables;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a start can go wrong gives one sentence, and leaves nothing running. */
class ChainFailureTest {
  private static final String ALICE = "0x00000000000000000000000000000000000a11ce";

  @TempDir Path folder;

  @Test
  void a_port_in_use_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LocalChain.start(options().withPort(taken.getLocalPort())))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining("Port %d on 127.0.0.1", taken.getLocalPort())
          .hasMessageContaining("expected a free port");
    }
  }

  @Test
  void a_second_start_is_refused_with_the_address_of_the_first() {
    try (LocalChain chain = LocalChain.start(options())) {
      assertThatThrownBy(() -> LocalChain.start(options()))
          .isInstanceOf(AlreadyRunningException.class)
          .hasMessageContaining(chain.rpcUrl());
      assertThat(chain.blockNumber()).isOne();
    }
  }

  @Test
  void two_starts_at_once_are_kept_apart() {
    ChainFolder chain = new ChainFolder(options().dataDir());
    chain.create();
    try (FolderLock held = FolderLock.take(chain)) {
      assertThatThrownBy(() -> LocalChain.start(options()))
          .isInstanceOf(DataFolderException.class)
          .hasMessageContaining("is locked");
    }
  }

  @Test
  void a_killed_node_is_seen_and_the_next_start_says_so() {
    LocalChain chain = LocalChain.start(options());
    chain.fund(ALICE, BigInteger.TEN);
    Path state = options().dataDir().resolve(Path.of("bundled", "state.json"));
    Waiting.until(() -> Files.exists(state) && read(state).contains("a11ce"));

    chain.kill();

    assertThat(LocalChain.status(chain.dataDir()).condition()).isEqualTo(Condition.DEAD);
    try (LocalChain next = LocalChain.start(options())) {
      assertThat(next.balanceOf(ALICE)).isEqualTo(BigInteger.TEN);
      assertThat(next.notes())
          .singleElement()
          .asString()
          .contains("pid " + chain.pid())
          .contains("ended without a stop");
    }
  }

  @Test
  void a_node_that_hangs_is_told_apart_from_a_dead_one() throws Exception {
    try (LocalChain chain = LocalChain.start(options())) {
      signal("-STOP", chain.pid());
      try {
        assertThat(LocalChain.status(chain.dataDir()).condition()).isEqualTo(Condition.SILENT);
      } finally {
        signal("-CONT", chain.pid());
      }
      assertThat(LocalChain.status(chain.dataDir()).condition()).isEqualTo(Condition.RUNNING);
    }
  }

  @Test
  void a_machine_without_the_engine_is_told_how_to_get_it() {
    String home = System.setProperty("registry.home", folder.toString());
    try {
      assertThatThrownBy(() -> ChainStart.start(options(), new Executables(Map.of("PATH", ""))))
          .isInstanceOf(NodeNotUsableException.class)
          .hasMessageContaining("No anvil was found")
          .hasMessageContaining("scripts/test");
    } finally {
      System.setProperty("registry.home", home);
    }
  }

  @Test
  void an_old_engine_is_refused_by_version() throws Exception {
    Path anvil = folder.resolve("anvil");
    Files.writeString(anvil, "#!/bin/sh\necho 'anvil Version: 0.3.0-stable'\n");
    assertThat(anvil.toFile().setExecutable(true)).isTrue();
    Executables old = new Executables(Map.of("PATH", "", "ANVIL", anvil.toString()));

    assertThatThrownBy(() -> ChainStart.start(options(), old))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessageContaining("is anvil 0.3.0; expected anvil 1.5 or newer");
  }

  private ChainOptions options() {
    return ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.BUNDLED);
  }

  private static void signal(String signal, long pid) throws Exception {
    int exitCode = new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    assertThat(exitCode).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
