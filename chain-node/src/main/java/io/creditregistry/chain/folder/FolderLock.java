package io.creditregistry.chain.folder;

import io.creditregistry.chain.fault.DataFolderException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Held while a chain is started, stopped or deleted, so that two hands never do so at once. */
public final class FolderLock implements AutoCloseable {
  static final String FILE_NAME = "chain.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, at once or not at all.
   *
   * @throws DataFolderException if another process or thread holds it
   */
  public static FolderLock take(ChainFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.path().resolve(FILE_NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new DataFolderException(
            "%s is locked: another command is starting or stopping its chain; expected one at a time"
                .formatted(folder.path()));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DataFolderException(
          "%s cannot be locked (%s)".formatted(folder.path(), e.getMessage()), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DataFolderException(
          "The lock cannot be released (%s)".formatted(e.getMessage()), e);
    }
  }
}
