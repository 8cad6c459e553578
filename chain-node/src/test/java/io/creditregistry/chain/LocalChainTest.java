package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.engine.EngineName;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalChainTest {
  private static final String ALICE = "0x00000000000000000000000000000000000a11ce";

  @TempDir Path folder;

  @Test
  void a_started_chain_answers_with_its_id_and_funds() {
    try (LocalChain chain = LocalChain.start(ChainOptions.temporary().withFunded(ALICE))) {
      assertThat(chain.chainId()).isEqualTo(20260);
      assertThat(chain.engine()).isEqualTo(EngineName.BUNDLED);
      assertThat(chain.clientVersion()).startsWith("anvil/");
      assertThat(chain.balanceOf(ALICE)).isEqualTo(ChainOptions.DEFAULT_BALANCE);
    }
  }

  @Test
  void a_closed_temporary_chain_leaves_nothing_behind() {
    LocalChain chain = LocalChain.start(ChainOptions.temporary());
    chain.close();

    assertThat(Files.exists(chain.dataDir())).isFalse();
  }

  @Test
  void data_survive_a_stop_and_a_start() {
    ChainOptions options =
        ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.BUNDLED);
    long block;
    try (LocalChain chain = LocalChain.start(options)) {
      chain.fund(ALICE, BigInteger.TEN);
      block = chain.blockNumber();
    }
    try (LocalChain chain = LocalChain.start(options)) {
      assertThat(chain.balanceOf(ALICE)).isEqualTo(BigInteger.TEN);
      assertThat(chain.blockNumber()).isEqualTo(block);
    }
  }
}
