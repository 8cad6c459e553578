package io.creditregistry.chain.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs on this machine. */
public final class Executables {
  private Executables() {}

  /**
   * The file at a path, if it can be executed.
   *
   * @param path may be null or empty
   */
  public static Optional<Path> named(String path) {
    if (path == null || path.isBlank()) {
      return Optional.empty();
    }
    Path file = Path.of(path).toAbsolutePath().normalize();
    return Files.isRegularFile(file) && Files.isExecutable(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The first executable of this name on the PATH. */
  public static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> named(Path.of(folder, name).toString()).stream())
        .findFirst();
  }
}
