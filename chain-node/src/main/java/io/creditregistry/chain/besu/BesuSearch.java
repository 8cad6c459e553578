package io.creditregistry.chain.besu;

import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Answer;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.release.BesuCache;
import io.creditregistry.chain.release.BesuRelease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a Besu: at BESU_HOME, on the PATH, in the user's cache, then as a Docker image; nothing
 * is downloaded.
 *
 * @param executables the machine's programs
 */
record BesuSearch(Executables executables) {
  private static final Duration DOCKER_PATIENCE = Duration.ofSeconds(15);

  /**
   * @throws NodeNotUsableException if BESU_HOME is set and names no Besu
   */
  Optional<BesuLauncher> find() {
    return atHome().or(this::onPath).or(this::inCache).or(this::asImage);
  }

  /** Where {@link #find} looks, for a person. */
  String places() {
    return "$BESU_HOME, the PATH, %s and Docker's images"
        .formatted(BesuCache.of(executables).folder());
  }

  private Optional<BesuLauncher> atHome() {
    return executables.variable("BESU_HOME").map(this::named);
  }

  private BesuLauncher named(Path home) {
    return executables
        .at(home.resolve(Path.of("bin", "besu")))
        .map(file -> new InstalledBesu(file, "BESU_HOME names it"))
        .orElseThrow(
            () ->
                new NodeNotUsableException(
                    "BESU_HOME is %s, which holds no executable bin/besu; expected Besu's folder"
                        .formatted(home)));
  }

  private Optional<BesuLauncher> onPath() {
    return executables.onPath("besu").map(file -> new InstalledBesu(file, "it is on the PATH"));
  }

  private Optional<BesuLauncher> inCache() {
    return BesuCache.of(executables)
        .find(BesuRelease.PINNED, executables)
        .map(home -> home.resolve(Path.of("bin", "besu")))
        .map(file -> new InstalledBesu(file, "it is installed in the user's cache"));
  }

  private Optional<BesuLauncher> asImage() {
    return executables
        .onPath("docker")
        .flatMap(
            docker ->
                Stream.of(BesuRelease.PINNED.version(), "latest")
                    .map(tag -> "hyperledger/besu:" + tag)
                    .filter(image -> isThere(docker, image))
                    .findFirst()
                    .map(image -> new BesuImage(docker, image)));
  }

  private static boolean isThere(Path docker, String image) {
    return Answer.of(
            List.of(docker.toString(), "image", "inspect", image), Map.of(), DOCKER_PATIENCE)
        .succeeded();
  }
}
