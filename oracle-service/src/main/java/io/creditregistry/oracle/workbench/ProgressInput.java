package io.creditregistry.oracle.workbench;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that tells how much of it has been read, as a bar, at most once a second. */
final class ProgressInput extends FilterInputStream {
  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = 1_000_000_000L;

  private final PrintStream progress;
  private final long size;
  private final long start = System.nanoTime();
  private long told = start;
  private long read;

  ProgressInput(Path file, PrintStream progress) throws IOException {
    super(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    this.size = Math.max(1, Files.size(file));
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    read += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    read += Math.max(0, count);
    return count;
  }

  /** Tells the rows so far where it is time to. */
  void rows(long rows) {
    long now = System.nanoTime();
    if (now - told < EVERY_NANOS && read < size) {
      return;
    }
    told = now;
    int done = (int) (WIDTH * read / size);
    progress.println(
        String.format(
            Locale.ROOT,
            "  [%s%s] %3d %%  %,d rows, %,.0f a second",
            "#".repeat(done),
            " ".repeat(WIDTH - done),
            100 * read / size,
            rows,
            rows / ((now - start) / 1e9)));
  }
}
