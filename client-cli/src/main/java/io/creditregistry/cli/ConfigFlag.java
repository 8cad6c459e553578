package io.creditregistry.cli;

import java.nio.file.Path;

/** Finds {@code --config} before the command line is parsed, because the parser asks the file. */
final class ConfigFlag {

  private ConfigFlag() {}

  /** The file named by {@code --config FILE} or {@code --config=FILE}, otherwise null. */
  static Path in(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--config=")) {
        return Path.of(arguments[i].substring("--config=".length()));
      }
      if (arguments[i].equals("--config") && i + 1 < arguments.length) {
        return Path.of(arguments[i + 1]);
      }
    }
    return null;
  }
}
