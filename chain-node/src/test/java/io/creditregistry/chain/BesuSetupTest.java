package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.fault.InstallException;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.process.Ports;
import io.creditregistry.chain.release.BesuCache;
import io.creditregistry.chain.release.BesuInstaller;
import io.creditregistry.chain.release.BesuRelease;
import io.creditregistry.chain.release.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesuSetupTest {
  @TempDir Path folder;

  @Test
  void a_besu_that_is_there_is_taken() {
    FakeBesu besu = FakeBesu.of(folder, "besu/v26.4.0", "exit 1");

    EngineChoice choice = BesuSetup.ensure(besu.environment(), unreachable(), Progress.NONE);

    assertThat(choice.describe()).startsWith("besu (" + folder).endsWith("BESU_HOME names it");
  }

  @Test
  void where_there_is_none_the_release_is_asked_for() {
    Executables nothing = new Executables(Map.of("PATH", "", "XDG_CACHE_HOME", folder.toString()));

    assertThatThrownBy(() -> BesuSetup.ensure(nothing, unreachable(), Progress.NONE))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("/besu.zip cannot be read");
  }

  private BesuInstaller unreachable() {
    URI address = URI.create("http://127.0.0.1:%d/besu.zip".formatted(Ports.free()));
    return new BesuInstaller(
        new BesuRelease("26.4.0", address, "0".repeat(64)),
        new BesuCache(folder.resolve(Path.of("credit-registry", "besu"))));
  }
}
