package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.ChainStatus.Condition;
import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.Hardfork;
import io.creditregistry.chain.fault.NotRunningException;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class LocalChainTest {
  private static final String ALICE = "0x00000000000000000000000000000000000a11ce";

  @TempDir Path folder;

  @Test
  void a_started_chain_answers_with_its_id_and_funds() {
    try (LocalChain chain = LocalChain.start(ChainOptions.temporary().withFunded(ALICE))) {
      assertThat(chain.chainId()).isEqualTo(20260);
      assertThat(chain.engine()).isEqualTo(EngineName.BUNDLED);
      assertThat(chain.clientVersion()).startsWith("anvil/");
      assertThat(chain.rpcUrl()).startsWith("http://127.0.0.1:");
      assertThat(chain.balanceOf(ALICE)).isEqualTo(ChainOptions.DEFAULT_BALANCE);
      assertThat(chain.choice().reason()).isEqualTo("it was asked for");
      assertThat(chain.notes()).isEmpty();
    }
  }

  @Test
  void the_well_known_development_account_owns_nothing() {
    try (LocalChain chain = LocalChain.start(ChainOptions.temporary())) {
      assertThat(chain.balanceOf("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266")).isZero();
    }
  }

  @Test
  void a_closed_temporary_chain_leaves_nothing_behind() {
    LocalChain chain = LocalChain.start(ChainOptions.temporary());
    chain.close();

    assertThat(chain.dataDir()).doesNotExist();
    Waiting.until(() -> ProcessHandle.of(chain.pid()).isEmpty());
  }

  @Test
  void the_faucet_pays_what_is_asked_each_time() {
    try (LocalChain chain = LocalChain.start(ChainOptions.temporary())) {
      chain.fund(ALICE, BigInteger.TWO);
      chain.fund(ALICE, BigInteger.TEN);

      assertThat(chain.balanceOf(ALICE)).isEqualTo(BigInteger.valueOf(12));
    }
  }

  @ParameterizedTest
  @EnumSource(Hardfork.class)
  void every_fork_starts_and_takes_a_transaction(Hardfork fork) {
    try (LocalChain chain = LocalChain.start(ChainOptions.temporary().withHardfork(fork))) {
      chain.fund(ALICE, BigInteger.ONE);

      assertThat(chain.balanceOf(ALICE)).isOne();
      assertThat(LocalChain.status(chain.dataDir()).hardfork()).isEqualTo(fork);
    }
  }

  @Test
  void with_a_block_period_transactions_wait_for_the_next_block() {
    ChainOptions options = ChainOptions.temporary().withBlockPeriod(Duration.ofMillis(500));
    try (LocalChain chain = LocalChain.start(options)) {
      long before = chain.blockNumber();
      chain.fund(ALICE, BigInteger.ONE);

      assertThat(chain.blockNumber()).isGreaterThan(before);
    }
  }

  @Test
  void data_survive_a_stop_and_a_start() {
    ChainOptions options = options();
    long block;
    try (LocalChain chain = LocalChain.start(options)) {
      chain.fund(ALICE, BigInteger.TEN);
      block = chain.blockNumber();
    }
    try (LocalChain chain = LocalChain.start(options)) {
      assertThat(chain.balanceOf(ALICE)).isEqualTo(BigInteger.TEN);
      assertThat(chain.blockNumber()).isEqualTo(block);
      assertThat(chain.notes()).isEmpty();
      chain.fund(ALICE, BigInteger.ONE);
      assertThat(chain.balanceOf(ALICE)).isEqualTo(BigInteger.valueOf(11));
    }
  }

  @Test
  void the_state_of_an_old_block_can_be_proven_after_a_restart() {
    try (LocalChain chain = LocalChain.start(options())) {
      chain.fund(ALICE, BigInteger.TEN);
      chain.fund(ALICE, BigInteger.TEN);
    }
    try (LocalChain chain = LocalChain.start(options());
        JsonRpcClient rpc = new JsonRpcClient(URI.create(chain.rpcUrl()))) {
      JsonNode then = rpc.call("eth_getProof", ALICE, List.of(), "0x2");
      JsonNode now = rpc.call("eth_getProof", ALICE, List.of(), "latest");

      assertThat(then.get("balance").asString()).isEqualTo("0xa");
      assertThat(now.get("balance").asString()).isEqualTo("0x14");
      assertThat(then.get("accountProof")).isNotEmpty();
    }
  }

  @Test
  void status_follows_a_chain_from_nothing_to_nothing() {
    Path dataDir = options().dataDir();
    assertThat(LocalChain.status(dataDir).condition()).isEqualTo(Condition.ABSENT);

    try (LocalChain chain = LocalChain.start(options())) {
      ChainStatus running = LocalChain.status(dataDir);
      assertThat(running.condition()).isEqualTo(Condition.RUNNING);
      assertThat(running.rpcUrl()).isEqualTo(chain.rpcUrl());
      assertThat(running.pid()).isEqualTo(chain.pid());
      assertThat(running.blockNumber()).isOne();
      chain.stop();
      assertThat(LocalChain.status(dataDir).condition()).isEqualTo(Condition.STOPPED);
    }

    assertThat(LocalChain.reset(dataDir)).isTrue();
    assertThat(LocalChain.status(dataDir).condition()).isEqualTo(Condition.ABSENT);
    assertThat(LocalChain.reset(dataDir)).isFalse();
  }

  @Test
  void a_second_hand_attaches_and_stops() {
    LocalChain started = LocalChain.start(options());

    LocalChain attached = LocalChain.attach(started.dataDir());
    assertThat(attached.rpcUrl()).isEqualTo(started.rpcUrl());
    assertThat(attached.clientVersion()).isEqualTo(started.clientVersion());
    assertThat(LocalChain.stop(started.dataDir())).isTrue();

    assertThat(LocalChain.stop(started.dataDir())).isFalse();
    assertThatThrownBy(() -> LocalChain.attach(started.dataDir()))
        .isInstanceOf(NotRunningException.class)
        .hasMessageContaining("No chain runs on " + started.dataDir());
  }

  @Test
  void reset_ends_a_running_node_first() {
    LocalChain chain = LocalChain.start(options());

    LocalChain.reset(chain.dataDir());

    assertThat(chain.dataDir()).doesNotExist();
    Waiting.until(() -> ProcessHandle.of(chain.pid()).isEmpty());
  }

  @Test
  void the_log_shows_what_the_node_printed() {
    try (LocalChain chain = LocalChain.start(options())) {
      assertThat(chain.log().tail(200)).anyMatch(line -> line.contains("Listening on 127.0.0.1:"));
      assertThat(LocalChain.log(chain.dataDir()).tail(1)).hasSize(1);
      assertThat(Files.exists(chain.log().file())).isTrue();
    }
  }

  private ChainOptions options() {
    return ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.BUNDLED);
  }
}
