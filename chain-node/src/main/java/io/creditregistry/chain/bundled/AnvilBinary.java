package io.creditregistry.chain.bundled;

import io.creditregistry.chain.process.Executables;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the bundled engine's executable stands on this machine. */
final class AnvilBinary {
  private AnvilBinary() {}

  /** Looks at ANVIL in the environment, then in the build's folder, then on the PATH. */
  static Optional<Path> find() {
    return Executables.named(System.getenv("ANVIL"))
        .or(AnvilBinary::installedByBuild)
        .or(() -> Executables.onPath("anvil"));
  }

  private static Optional<Path> installedByBuild() {
    String home = System.getProperty("registry.home", System.getenv("REGISTRY_HOME"));
    if (home == null) {
      return Optional.empty();
    }
    Path binary =
        Path.of(home, "chain-node", "node_modules", "@foundry-rs", "anvil-" + platform())
            .resolve(Path.of("bin", "anvil"));
    return Executables.named(binary.toString());
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String os = system.startsWith("mac") ? "darwin" : "linux";
    return os + (machine.equals("aarch64") || machine.equals("arm64") ? "-arm64" : "-amd64");
  }
}
