package io.creditregistry.chain.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds programs on this machine.
 *
 * @param environment variables to look at, as in {@link System#getenv()}
 */
public record Executables(Map<String, String> environment) {

  /** The file at a path, if it can be executed. */
  public Optional<Path> at(Path path) {
    Path file = path.toAbsolutePath().normalize();
    return Files.isRegularFile(file) && Files.isExecutable(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The folder or file that a variable names; empty where it is not set. */
  public Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /** The first executable of this name on the PATH. */
  public Optional<Path> onPath(String name) {
    String path = environment.getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> at(Path.of(folder, name)).stream())
        .findFirst();
  }
}
