package io.creditregistry.chain.process;

import io.creditregistry.chain.fault.ChainException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that a node writes its output to.
 *
 * @param file the file; it need not exist yet
 */
public record NodeLog(Path file) {
  private static final int TAIL_BYTES = 256 * 1024;

  /**
   * The last lines, oldest first, of at most the last 256 KiB.
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
      throw new ChainException("The log %s cannot be read (%s)".formatted(file, e.getMessage()), e);
    }
  }
}
