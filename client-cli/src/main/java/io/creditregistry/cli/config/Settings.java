package io.creditregistry.cli.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Environment, file and defaults as one lookup; a flag, where given, wins over all of them. */
public final class Settings {

  private final Map<String, String> environment;
  private final Map<String, String> file;

  /** Settings over these variables and these file entries. */
  public Settings(Map<String, String> environment, Map<String, String> file) {
    this.environment = Map.copyOf(environment);
    this.file = Map.copyOf(file);
  }

  /** The value that holds when no flag is given; empty where nothing sets it. */
  public Optional<String> valueOf(Setting setting) {
    return present(environment.get(setting.variable()))
        .or(() -> present(file.get(setting.key())))
        .or(() -> setting.fallback().map(this::expanded));
  }

  /** The folder for this user's chain and addresses: XDG's data home or its default. */
  public static Path dataFolder(Map<String, String> environment) {
    return xdg(environment, "XDG_DATA_HOME", ".local/share");
  }

  /** The file read when {@code --config} is not given. */
  public static Path usualFile(Map<String, String> environment) {
    return xdg(environment, "XDG_CONFIG_HOME", ".config").resolve("creditctl.yaml");
  }

  private String expanded(String fallback) {
    return fallback.replace("${data}", dataFolder(environment).toString());
  }

  private static Path xdg(Map<String, String> environment, String variable, String usual) {
    Path base =
        present(environment.get(variable))
            .map(Path::of)
            .orElseGet(() -> Path.of(environment.getOrDefault("HOME", ".")).resolve(usual));
    return base.resolve("credit-registry");
  }

  private static Optional<String> present(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }
}
