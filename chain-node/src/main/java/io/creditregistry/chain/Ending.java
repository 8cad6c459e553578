package io.creditregistry.chain;

import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.fault.NodeTimeoutException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.ChainState;
import io.creditregistry.chain.folder.FolderLock;
import io.creditregistry.chain.process.NodeProcess;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Ends the node of a folder: ask, wait, record. */
final class Ending {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Ending() {}

  /** Whether there was a node to stop. */
  static boolean stop(ChainFolder folder) {
    if (!Files.exists(folder.path())) {
      return false;
    }
    try (FolderLock lock = FolderLock.take(folder)) {
      return stopLocked(folder);
    }
  }

  /**
   * Stops the node if one runs and deletes the chain; whether there was a chain. A damaged
   * description is deleted as well: this is the way out of it.
   */
  static boolean reset(ChainFolder folder) {
    if (!Files.exists(folder.path())) {
      return false;
    }
    folder.requireOurs();
    try (FolderLock lock = FolderLock.take(folder)) {
      if (isReadable(folder)) {
        stopLocked(folder);
      }
      folder.delete();
      return true;
    }
  }

  private static boolean isReadable(ChainFolder folder) {
    try {
      return folder.read().isPresent();
    } catch (DataFolderException e) {
      return false;
    }
  }

  private static boolean stopLocked(ChainFolder folder) {
    Optional<ChainState> state = folder.read();
    Optional<NodeProcess> process = state.flatMap(ChainFolder::processOf);
    if (process.isEmpty()) {
      return false;
    }
    boolean inOrder = process.get().terminate(PATIENCE);
    if (!inOrder) {
      process.get().kill();
    }
    folder.write(state.get().stopped());
    if (!inOrder) {
      throw new NodeTimeoutException(
          "The node (pid %d) did not end within %d s of SIGTERM and was killed; its last second may be missing"
              .formatted(process.get().pid(), PATIENCE.toSeconds()));
    }
    return true;
  }
}
