package io.creditregistry.chain.release;

import io.creditregistry.chain.fault.InstallException;
import io.creditregistry.chain.process.Executables;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Installs a release into the cache, whole or not at all.
 *
 * @param release what to install
 * @param cache where to
 */
public record BesuInstaller(BesuRelease release, BesuCache cache) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What an installation did. */
  public record Installed(Path home, boolean alreadyThere) {}

  /** Installs the pinned release into this user's cache. */
  public static BesuInstaller pinned() {
    return new BesuInstaller(BesuRelease.PINNED, BesuCache.of(new Executables(System.getenv())));
  }

  /** Installs from the release's own address. */
  public Installed install(Progress progress) {
    return install(release.address(), progress);
  }

  /**
   * Installs from elsewhere; the checksum must be the release's all the same.
   *
   * @param from a path, or an address that starts with http, https or file
   * @throws InstallException if it cannot be read, verified or unpacked
   */
  public Installed install(String from, Progress progress) {
    return install(
        from.matches("(https?|file):.*") ? URI.create(from) : Path.of(from).toUri(), progress);
  }

  // One at a time in this process as well: file locks do not hold between threads.
  private Installed install(URI source, Progress progress) {
    synchronized (BesuInstaller.class) {
      try {
        Files.createDirectories(cache.folder());
        try (FileChannel channel =
                FileChannel.open(
                    cache.folder().resolve("install.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          return installLocked(source, progress);
        }
      } catch (IOException e) {
        throw new InstallException(
            "%s cannot be written (%s)".formatted(cache.folder(), e.getMessage()), e);
      }
    }
  }

  private Installed installLocked(URI source, Progress progress) throws IOException {
    Optional<Path> there = cache.find(release, new Executables(Map.of()));
    if (there.isPresent()) {
      return new Installed(there.get(), true);
    }
    Path staging = cache.folder().resolve(".staging");
    deleteTree(staging);
    Files.createDirectories(staging);
    try {
      Path archive = staging.resolve("besu.zip");
      requireChecksum(source, new Download(source, PATIENCE).to(archive, progress));
      Path unpacked = Files.createDirectory(staging.resolve("unpacked"));
      new Archive(archive).unpack(unpacked);
      Path home = unpacked.resolve(release.folderName());
      makeExecutable(home);
      deleteTree(cache.homeOf(release));
      Files.move(home, cache.homeOf(release), StandardCopyOption.ATOMIC_MOVE);
      return new Installed(cache.homeOf(release), false);
    } finally {
      deleteTree(staging);
    }
  }

  private void requireChecksum(URI source, String found) {
    if (!found.equals(release.sha256())) {
      throw new InstallException(
          "%s has SHA-256 %s; expected %s, that of Besu %s: nothing was installed"
              .formatted(source, found, release.sha256(), release.version()));
    }
  }

  private void makeExecutable(Path home) throws IOException {
    Path launcher = home.resolve(Path.of("bin", "besu"));
    if (!Files.isRegularFile(launcher) || !launcher.toFile().setExecutable(true)) {
      throw new InstallException(
          "The archive holds no %s/bin/besu; expected Besu's release"
              .formatted(release.folderName()));
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
