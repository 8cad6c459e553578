package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.release.BesuRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChooserTest {
  private static final String VERSION = "besu/v26.8.1/linux-x86_64/openjdk-java-21";

  @TempDir Path folder;

  /** The anvil that this build installed. */
  static String bundledLocation() {
    return new EngineChooser(new Executables(Map.of("PATH", "")))
        .choose(EnginePreference.BUNDLED, Optional.empty())
        .choice()
        .location();
  }

  @Test
  void auto_takes_besu_where_it_is_found_and_says_where() {
    FakeBesu besu = FakeBesu.of(folder, VERSION, "exit 1");

    EngineChoice choice = choose(besu.environment(), EnginePreference.AUTO, null);

    assertThat(choice.engine()).isEqualTo(EngineName.BESU);
    assertThat(choice.describe()).endsWith("bin/besu): BESU_HOME names it");
  }

  @Test
  void auto_takes_the_bundled_engine_where_no_besu_is_found_and_says_where_it_looked() {
    EngineChoice choice = choose(nothing(), EnginePreference.AUTO, null);

    assertThat(choice.engine()).isEqualTo(EngineName.BUNDLED);
    assertThat(choice.reason()).startsWith("no Besu was found at $BESU_HOME, the PATH, ");
  }

  @Test
  void auto_passes_over_an_old_besu_and_says_so() {
    FakeBesu besu = FakeBesu.of(folder, "besu/v25.1.0/linux", "exit 1");

    EngineChoice choice = choose(besu.environment(), EnginePreference.AUTO, null);

    assertThat(choice.engine()).isEqualTo(EngineName.BUNDLED);
    assertThat(choice.reason()).contains("is Besu 25.1.0; expected 26.4.0 or newer");
  }

  @Test
  void auto_keeps_the_engine_of_the_data() {
    FakeBesu besu = FakeBesu.of(folder, VERSION, "exit 1");

    EngineChoice choice = choose(besu.environment(), EnginePreference.AUTO, EngineName.BUNDLED);

    assertThat(choice.engine()).isEqualTo(EngineName.BUNDLED);
    assertThat(choice.reason()).isEqualTo("the chain in the data folder was made with it");
  }

  @Test
  void besu_is_found_on_the_path() {
    FakeBesu.of(folder, VERSION, "exit 1");
    Executables path =
        new Executables(
            Map.of(
                "PATH", folder.resolve("bin").toString(),
                "XDG_CACHE_HOME", folder.toString()));

    assertThat(choose(path, EnginePreference.BESU, null).location())
        .isEqualTo(folder.resolve("bin").resolve("besu").toString());
  }

  @Test
  void besu_is_found_in_the_cache() {
    Path home = folder.resolve(Path.of("credit-registry", "besu", BesuRelease.PINNED.folderName()));
    FakeBesu.of(home, VERSION, "exit 1");

    assertThat(choose(nothing(), EnginePreference.BESU, null).location())
        .isEqualTo(home.resolve(Path.of("bin", "besu")).toString());
  }

  @Test
  void besu_is_found_as_an_image_and_never_pulled() throws Exception {
    Path calls = folder.resolve("calls");
    Path docker = folder.resolve("docker");
    Files.writeString(
        docker,
        """
        #!/bin/sh
        echo "$@" >> '%s'
        case "$*" in
          "image inspect hyperledger/besu:26.4.0") exit 0;;
          run*--version) echo besu/v26.4.0;;
          *) exit 1;;
        esac
        """
            .formatted(calls));
    assertThat(docker.toFile().setExecutable(true)).isTrue();
    Executables path =
        new Executables(Map.of("PATH", folder.toString(), "XDG_CACHE_HOME", folder.toString()));

    EngineChoice choice = choose(path, EnginePreference.AUTO, null);

    assertThat(choice.location()).isEqualTo("Docker image hyperledger/besu:26.4.0");
    assertThat(Files.readAllLines(calls))
        .allMatch(call -> call.startsWith("image inspect ") || call.contains("--pull=never"));
  }

  @Test
  void besu_that_is_nowhere_is_an_error_with_the_way_out() {
    assertThatThrownBy(() -> choose(nothing(), EnginePreference.BESU, null))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessageContaining("No Besu was found at $BESU_HOME, the PATH, " + folder)
        .hasMessageContaining("install-besu");
  }

  @Test
  void a_besu_home_without_besu_is_named_and_auto_goes_on_with_that_reason() {
    Executables wrong =
        new Executables(
            Map.of(
                "PATH", "", "BESU_HOME", folder.toString(), "XDG_CACHE_HOME", folder.toString()));

    assertThatThrownBy(() -> choose(wrong, EnginePreference.BESU, null))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessage(
            "BESU_HOME is %s, which holds no executable bin/besu; expected Besu's folder", folder);
    assertThat(choose(wrong, EnginePreference.AUTO, null).reason()).startsWith("BESU_HOME is ");
  }

  @Test
  void an_anvil_that_is_named_must_be_there() {
    Executables wrong =
        new Executables(Map.of("PATH", "", "ANVIL", folder.resolve("anvil").toString()));

    assertThatThrownBy(() -> choose(wrong, EnginePreference.BUNDLED, null))
        .isInstanceOf(NodeNotUsableException.class)
        .hasMessageContaining("ANVIL is " + folder.resolve("anvil"));
  }

  private Executables nothing() {
    return new Executables(Map.of("PATH", "", "XDG_CACHE_HOME", folder.toString()));
  }

  private static EngineChoice choose(
      Executables executables, EnginePreference preference, EngineName existing) {
    return new EngineChooser(executables)
        .choose(preference, Optional.ofNullable(existing))
        .choice();
  }
}
