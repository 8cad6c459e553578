package io.creditregistry.chain.process;

import io.creditregistry.chain.fault.ChainException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The file that a node writes its output to.
 *
 * @param file the file; it need not exist yet
 */
public record NodeLog(Path file) {
  private static final int TAIL_BYTES = 256 * 1024;
  private static final long ROOM_BYTES = 8L * 1024 * 1024;
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /**
   * The last lines, oldest first, of at most the last 256 KiB; none where there is no file.
   *
   * @param lines how many lines at most, at least 0
   */
  public List<String> tail(int lines) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return List.copyOf(all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Hands over each line that the node writes from now on, until told to end.
   *
   * @param line called with every whole line, without its end
   * @param goOn asked several times a second
   */
  public void follow(Consumer<String> line, BooleanSupplier goOn) {
    try {
      long position = Files.exists(file) ? Files.size(file) : 0;
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      while (goOn.getAsBoolean()) {
        long length = Files.exists(file) ? Files.size(file) : 0;
        if (length < position) {
          position = 0;
        }
        if (length == position) {
          LockSupport.parkNanos(LOOK_EVERY.toNanos());
          continue;
        }
        for (byte one : read(position, length)) {
          if (one == '\n') {
            line.accept(part.toString(StandardCharsets.UTF_8));
            part.reset();
          } else {
            part.write(one);
          }
        }
        position = Math.min(length, position + TAIL_BYTES);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Sets a log of more than 8 MiB aside as {@code <name>.1}, in place of the one set aside before.
   */
  public void makeRoom() {
    try {
      if (Files.exists(file) && Files.size(file) > ROOM_BYTES) {
        Path aside = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private byte[] read(long from, long to) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, to - from)];
      in.seek(from);
      in.readFully(bytes);
      return bytes;
    }
  }

  private ChainException unreadable(IOException e) {
    return new ChainException("The log %s cannot be read (%s)".formatted(file, e.getMessage()), e);
  }
}
