package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.engine.Hardfork;
import io.creditregistry.chain.fault.DataFolderException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data folders that are not what the caller thinks, or no longer whole. */
class DataFolderTest {
  private static final String ALICE = "0x00000000000000000000000000000000000a11ce";

  @TempDir Path folder;

  @Test
  void a_folder_of_another_chain_id_is_refused() {
    LocalChain.start(options()).close();

    assertThatThrownBy(() -> LocalChain.start(options().withChainId(5)))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("holds a chain with chain id 20260; expected 5");
  }

  @Test
  void a_folder_of_another_fork_is_refused() {
    LocalChain.start(options()).close();

    assertThatThrownBy(() -> LocalChain.start(options().withHardfork(Hardfork.LONDON)))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("holds a chain with hardfork prague; expected london");
  }

  @Test
  void a_folder_of_another_engine_is_refused() {
    LocalChain.start(options()).close();
    FakeBesu besu = FakeBesu.of(folder.resolve("besu"), "besu/v26.4.0", "exit 1");

    assertThatThrownBy(
            () -> ChainStart.start(options().withEngine(EnginePreference.BESU), besu.environment()))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("holds a chain with engine bundled; expected besu");
  }

  @Test
  void a_folder_with_other_things_is_left_alone() throws Exception {
    Path thesis = folder.resolve("chain").resolve("thesis.txt");
    Files.createDirectories(thesis.getParent());
    Files.writeString(thesis, "years of work");

    assertThatThrownBy(() -> LocalChain.start(options()))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("holds thesis.txt but no chain.json");
    assertThatThrownBy(() -> LocalChain.reset(options().dataDir()))
        .isInstanceOf(DataFolderException.class);
    assertThat(thesis).exists();
  }

  @Test
  void a_damaged_description_is_named() throws Exception {
    LocalChain.start(options()).close();
    Path file = options().dataDir().resolve("chain.json");
    Files.writeString(file, Files.readString(file).substring(0, 40));

    assertThatThrownBy(() -> LocalChain.start(options()))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining(file + " is damaged");
    assertThat(LocalChain.reset(options().dataDir())).isTrue();
    assertThat(options().dataDir()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300})
  void a_damaged_state_is_named_with_the_copy_that_can_replace_it(int bytesLeft) throws Exception {
    try (LocalChain chain = LocalChain.start(options())) {
      chain.fund(ALICE, BigInteger.TEN);
    }
    Path state = options().dataDir().resolve(Path.of("bundled", "state.json"));
    Path copy = state.resolveSibling("state.good.json");
    LocalChain.start(options()).close();
    Files.writeString(state, Files.readString(state).substring(0, bytesLeft));

    assertThatThrownBy(() -> LocalChain.start(options()))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining(state + " is damaged")
        .hasMessageContaining("the last whole copy is " + copy);

    Files.copy(copy, state, StandardCopyOption.REPLACE_EXISTING);
    try (LocalChain chain = LocalChain.start(options())) {
      assertThat(chain.balanceOf(ALICE)).isEqualTo(BigInteger.TEN);
    }
  }

  private ChainOptions options() {
    return ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.BUNDLED);
  }
}
