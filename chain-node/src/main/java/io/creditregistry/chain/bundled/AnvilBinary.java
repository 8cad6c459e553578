package io.creditregistry.chain.bundled;

import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Answer;
import io.creditregistry.chain.process.Executables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the bundled engine's executable stands on this machine. */
final class AnvilBinary {
  private static final Pattern VERSION = Pattern.compile("anvil Version: (\\d+)\\.(\\d+)\\.(\\d+)");
  private static final int OLDEST_MAJOR = 1;
  private static final int OLDEST_MINOR = 5;

  private AnvilBinary() {}

  /**
   * Looks at ANVIL in the environment, then in the build's folder, then on the PATH.
   *
   * @throws NodeNotUsableException if none is found, or the one found is too old
   */
  static Path find(Executables executables) {
    Path binary =
        executables
            .variable("ANVIL")
            .map(file -> named(file, executables))
            .or(() -> installedByBuild(executables))
            .or(() -> executables.onPath("anvil"))
            .orElseThrow(
                () ->
                    new NodeNotUsableException(
                        "No anvil was found at $ANVIL, in chain-node/node_modules of the registry's home, or on the"
                            + " PATH; expected the bundled engine, which a build of the project (scripts/test)"
                            + " installs"));
    requireVersion(binary);
    return binary;
  }

  private static Path named(Path file, Executables executables) {
    return executables
        .at(file)
        .orElseThrow(
            () ->
                new NodeNotUsableException(
                    "ANVIL is %s, which cannot be executed; expected the anvil program"
                        .formatted(file)));
  }

  private static Optional<Path> installedByBuild(Executables executables) {
    return Optional.ofNullable(System.getProperty("registry.home"))
        .map(Path::of)
        .or(() -> executables.variable("REGISTRY_HOME"))
        .map(home -> home.resolve(Path.of("chain-node", "node_modules", "@foundry-rs")))
        .map(packages -> packages.resolve(Path.of("anvil-" + platform(), "bin", "anvil")))
        .flatMap(executables::at);
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String os = system.startsWith("mac") ? "darwin" : "linux";
    return os + (machine.equals("aarch64") ? "-arm64" : "-amd64");
  }

  private static void requireVersion(Path binary) {
    String expected = "expected anvil %d.%d or newer".formatted(OLDEST_MAJOR, OLDEST_MINOR);
    Answer answer =
        Answer.of(List.of(binary.toString(), "--version"), Map.of(), Duration.ofSeconds(20));
    Matcher matcher = VERSION.matcher(answer.output());
    if (!matcher.find()) {
      throw new NodeNotUsableException(
          "%s does not tell its version (%s); %s"
              .formatted(binary, answer.output().lines().findFirst().orElse(""), expected));
    }
    int major = Integer.parseInt(matcher.group(1));
    int minor = Integer.parseInt(matcher.group(2));
    if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
      throw new NodeNotUsableException(
          "%s is %s; %s".formatted(binary, matcher.group().replace(" Version:", ""), expected));
    }
  }
}
