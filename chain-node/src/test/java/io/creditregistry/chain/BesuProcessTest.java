package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditregistry.chain.besu.BesuEngine;
import io.creditregistry.chain.engine.Hardfork;
import io.creditregistry.chain.process.Executables;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real Besu, where this machine has one; where not, says so once and is skipped. */
class BesuProcessTest {
  private static final String ALICE = "0x00000000000000000000000000000000000a11ce";

  @TempDir Path folder;

  private static boolean found;

  @BeforeAll
  static void lookForBesu() {
    Executables machine = new Executables(System.getenv());
    found = BesuEngine.find(machine).isPresent();
    if (!found) {
      System.err.printf(
          "%n*** NOT TESTED: no Besu was found at %s, so no test ran against a Besu process. ***%n%n",
          BesuEngine.places(machine));
    }
  }

  @BeforeEach
  void requireBesu() {
    assumeTrue(found, "no Besu on this machine");
  }

  @ParameterizedTest
  @EnumSource(Hardfork.class)
  void every_fork_makes_blocks_and_takes_a_transaction(Hardfork fork) {
    try (LocalChain chain = LocalChain.start(options().withHardfork(fork).withFunded(ALICE))) {
      chain.fund(ALICE, BigInteger.ONE);

      assertThat(chain.clientVersion()).startsWith("besu/");
      assertThat(chain.balanceOf(ALICE))
          .isEqualTo(ChainOptions.DEFAULT_BALANCE.add(BigInteger.ONE));
    }
  }

  @Test
  void data_survive_a_stop_a_kill_and_a_start() {
    try (LocalChain chain = LocalChain.start(options())) {
      chain.fund(ALICE, BigInteger.TEN);
    }
    LocalChain second = LocalChain.start(options());
    assertThat(second.balanceOf(ALICE)).isEqualTo(BigInteger.TEN);
    second.kill();
    try (LocalChain third = LocalChain.start(options())) {
      assertThat(third.balanceOf(ALICE)).isEqualTo(BigInteger.TEN);
      assertThat(third.notes()).hasSize(1);
    }
  }

  private ChainOptions options() {
    return ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.BESU);
  }
}
