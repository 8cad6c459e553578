package io.creditregistry.chain;

import io.creditregistry.chain.process.Executables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A BESU_HOME whose launcher is a small script, and an environment in which only that is found. */
record FakeBesu(Path home) {

  /**
   * A launcher that prints a version when asked and otherwise runs a piece of shell.
   *
   * @param version what {@code --version} prints
   * @param node shell commands of a node start
   */
  static FakeBesu of(Path home, String version, String node) {
    Path launcher = home.resolve(Path.of("bin", "besu"));
    String script =
        """
        #!/bin/sh
        if [ "$1" = --version ]; then echo '%s'; exit 0; fi
        %s
        """
            .formatted(version, node);
    try {
      Files.createDirectories(launcher.getParent());
      Files.writeString(launcher, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!launcher.toFile().setExecutable(true)) {
      throw new IllegalStateException(launcher + " cannot be made executable");
    }
    return new FakeBesu(home);
  }

  Executables environment() {
    return new Executables(
        Map.of("BESU_HOME", home.toString(), "XDG_CACHE_HOME", home.toString(), "PATH", ""));
  }

  /** The anvil of this build behind Besu's command line: enough of a node for what a start asks. */
  static String anvilNode(long chainId) {
    String anvil = EngineChooserTest.bundledLocation();
    return """
        for argument in "$@"; do
          case "$argument" in --rpc-http-port=*) port="${argument#*=}";; esac
        done
        exec '%s' --accounts 0 --chain-id %d --port "$port" --block-time 1
        """
        .formatted(anvil, chainId);
  }
}
