package io.creditregistry.contracts.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An append-only file of frames: four bytes of length, four of CRC-32C, the content. A frame is
 * there whole or not at all; what a killed process left of one is cut off when the file is opened.
 * One process at a time.
 */
public final class Journal implements AutoCloseable {
  private static final int HEAD = 2 * Integer.BYTES;
  private static final int LARGEST_FRAME = 1 << 30;

  private final Path path;
  private final FileChannel file;
  private final FileLock lock;

  /** Where each frame begins, and after them the file's end. */
  private final List<Long> starts = new ArrayList<>();

  private long cutOff;

  private Journal(Path path, FileChannel file, FileLock lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Opens or makes a journal, and makes folders that are missing.
   *
   * @throws JournalException if the file cannot be used, or another process uses it
   */
  public static Journal open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Journal journal = new Journal(path, file, lock(path, file));
      try {
        journal.scan();
        return journal;
      } catch (JournalException otherKind) {
        journal.close();
        throw otherKind;
      }
    } catch (IOException unusable) {
      throw new JournalException("cannot use " + path + ": " + unusable, unusable);
    }
  }

  private static FileLock lock(Path path, FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException sameProcess) {
      // as if another process held it
    }
    file.close();
    throw new JournalException(path + " is in use by another process");
  }

  private void scan() throws IOException {
    long size = file.size();
    long at = 0;
    while (at < size && frame(at, size) instanceof byte[] content) {
      starts.add(at);
      at += HEAD + content.length;
    }
    starts.add(at);
    cutOff = size - at;
    if (at == 0 && size > 0) {
      throw new JournalException(
          path + ": expected a journal but found a file of another kind; nothing was changed");
    }
    if (cutOff > 0) {
      file.truncate(at);
    }
  }

  /** The frame's content; null where it is not whole. */
  private byte[] frame(long at, long size) throws IOException {
    if (size - at < HEAD) {
      return null;
    }
    ByteBuffer head = read(at, HEAD);
    int length = head.getInt();
    int expected = head.getInt();
    if (length < 0 || length > LARGEST_FRAME || length > size - at - HEAD) {
      return null;
    }
    byte[] content = read(at + HEAD, length).array();
    return checksum(content) == expected ? content : null;
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return bytes.flip();
  }

  private static int checksum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return (int) sum.getValue();
  }

  /** Frames in the journal. */
  public int size() {
    return starts.size() - 1;
  }

  /** Bytes that were cut off because a frame was not whole; 0 after an orderly end. */
  public long cutOff() {
    return cutOff;
  }

  public Path path() {
    return path;
  }

  /**
   * A frame's content.
   *
   * @param index 0 for the oldest
   */
  public synchronized byte[] get(int index) {
    try {
      byte[] content = frame(starts.get(index), starts.get(starts.size() - 1));
      if (content == null) {
        throw new JournalException(path + ": frame " + index + " changed since it was written");
      }
      return content;
    } catch (IOException unreadable) {
      throw new JournalException("cannot read " + path + ": " + unreadable, unreadable);
    }
  }

  /** Adds a frame; it is on disk when this returns. */
  public synchronized void append(byte[] content) {
    ByteBuffer frame = ByteBuffer.allocate(HEAD + content.length);
    frame.putInt(content.length).putInt(checksum(content)).put(content).flip();
    long at = starts.get(starts.size() - 1);
    try {
      while (frame.hasRemaining()) {
        file.write(frame, at + frame.position());
      }
      file.force(false);
      starts.add(at + HEAD + content.length);
    } catch (IOException full) {
      throw new JournalException("cannot write " + path + ": " + full, full);
    }
  }

  /** Drops all frames but the first few. */
  public synchronized void keep(int frames) {
    if (frames >= size()) {
      return;
    }
    try {
      file.truncate(starts.get(frames));
      file.force(false);
      starts.subList(frames + 1, starts.size()).clear();
    } catch (IOException unwritable) {
      throw new JournalException("cannot write " + path + ": " + unwritable, unwritable);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      file.close();
    } catch (IOException unwritable) {
      throw new JournalException("cannot close " + path + ": " + unwritable, unwritable);
    }
  }
}
