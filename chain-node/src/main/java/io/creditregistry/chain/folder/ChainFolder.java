package io.creditregistry.chain.folder;

import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.process.NodeLog;
import io.creditregistry.chain.process.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain's data folder.
 *
 * @param path absolute; it need not exist yet
 */
public record ChainFolder(Path path) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public ChainFolder {
    path = path.toAbsolutePath().normalize();
  }

  public NodeLog log() {
    return new NodeLog(path.resolve("node.log"));
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws DataFolderException if it holds something that is not a chain
   */
  public void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new DataFolderException(
          "The data folder %s cannot be made (%s)".formatted(path, e.getMessage()), e);
    }
    requireOurs();
  }

  /**
   * Reads the state.
   *
   * @return empty where no chain was ever made here
   * @throws DataFolderException if {@code chain.json} is damaged or of another format
   */
  public Optional<ChainState> read() {
    if (!Files.exists(stateFile())) {
      return Optional.empty();
    }
    ChainState state;
    try {
      state = JSON.readValue(Files.readString(stateFile()), ChainState.class);
    } catch (IOException | JacksonException e) {
      throw new DataFolderException(
          "%s is damaged (%s); expected the description of a chain: restore it, or reset the folder"
              .formatted(stateFile(), firstLine(e)),
          e);
    }
    if (state.format() != ChainState.FORMAT || state.engine() == null || state.hardfork() == null) {
      throw new DataFolderException(
          "%s has format %d or lacks a field; expected format %d with engine and hardfork"
              .formatted(stateFile(), state.format(), ChainState.FORMAT));
    }
    return Optional.of(state);
  }

  /** Writes the state so that a reader sees the old one or the new one, never a part. */
  public void write(ChainState state) {
    AtomicFile.write(stateFile(), JSON.writeValueAsString(state) + System.lineSeparator());
  }

  /** The process of the node that this state names, if it still runs. */
  public static Optional<NodeProcess> processOf(ChainState state) {
    return Optional.ofNullable(state.node())
        .flatMap(node -> NodeProcess.find(node.pid(), node.startedAt()));
  }

  /** Deletes the chain with all its files; does nothing where the folder does not exist. */
  public void delete() {
    if (!Files.exists(path)) {
      return;
    }
    requireOurs();
    try (Stream<Path> files = Files.walk(path)) {
      // Deepest first; chain.json last of the files, so that a broken delete can be repeated.
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        if (!file.equals(stateFile()) && !file.equals(path)) {
          Files.delete(file);
        }
      }
      Files.deleteIfExists(stateFile());
      Files.delete(path);
    } catch (IOException e) {
      throw new DataFolderException(
          "The data folder %s cannot be deleted (%s)".formatted(path, e.getMessage()), e);
    }
  }

  private Path stateFile() {
    return path.resolve("chain.json");
  }

  /**
   * Makes sure that the folder, which must exist, is empty or a chain's.
   *
   * @throws DataFolderException if it holds something else
   */
  public void requireOurs() {
    if (Files.exists(stateFile())) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      Optional<Path> stranger =
          files.filter(file -> !file.endsWith(FolderLock.FILE_NAME)).findFirst();
      if (stranger.isPresent()) {
        throw new DataFolderException(
            "%s holds %s but no chain.json; expected an empty folder or a chain's data folder"
                .formatted(path, stranger.get().getFileName()));
      }
    } catch (IOException e) {
      throw new ChainException("%s cannot be listed (%s)".formatted(path, e.getMessage()), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
