package io.creditregistry.chain.release;

import io.creditregistry.chain.process.Executables;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's own folder of installed releases, {@code $XDG_CACHE_HOME/credit-registry/besu} or
 * {@code ~/.cache/credit-registry/besu}.
 *
 * @param folder the folder; it need not exist yet
 */
public record BesuCache(Path folder) {

  public static BesuCache of(Executables executables) {
    Path caches =
        executables
            .variable("XDG_CACHE_HOME")
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    return new BesuCache(caches.resolve(Path.of("credit-registry", "besu")).toAbsolutePath());
  }

  /** Home of a release, where it is or would be. */
  public Path homeOf(BesuRelease release) {
    return folder.resolve(release.folderName());
  }

  /** Home of the release, if it is installed. */
  public Optional<Path> find(BesuRelease release, Executables executables) {
    Path home = homeOf(release);
    return executables.at(home.resolve(Path.of("bin", "besu"))).map(launcher -> home);
  }
}
