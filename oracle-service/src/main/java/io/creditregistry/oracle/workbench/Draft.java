package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.InputException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in the making: it stands hidden beside its place and takes its name only when it is whole.
 * Drafts that a killed process left of the same file are removed by the next.
 */
final class Draft implements Closeable {
  private static final String ENDING = ".draft";

  private final Path target;
  private final Path path;
  private final BufferedWriter writer;

  private Draft(Path target, Path path) throws IOException {
    this.target = target;
    this.path = path;
    this.writer = Files.newBufferedWriter(path);
  }

  /**
   * @throws JobException if the file's folder does not exist
   */
  static Draft of(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    if (!Files.isDirectory(target.getParent())) {
      throw new JobException(
          file.getFileName().toString(),
          "no folder " + InputException.shorten(target.getParent().toString()),
          "a folder that exists");
    }
    String beginning = "." + target.getFileName() + ".";
    for (Path left : leftBehind(target.getParent(), beginning)) {
      Files.deleteIfExists(left);
    }
    Path path = Files.createTempFile(target.getParent(), beginning, ENDING);
    path.toFile().deleteOnExit();
    return new Draft(target, path);
  }

  private static List<Path> leftBehind(Path folder, String beginning) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(beginning))
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .toList();
    }
  }

  Writer writer() {
    return writer;
  }

  /** Brings every byte to the disk, and then gives the file its name in one step. */
  void publish() throws IOException {
    writer.close();
    try (FileChannel bytes = FileChannel.open(path, StandardOpenOption.WRITE)) {
      bytes.force(true);
    }
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the draft, unless it was published. */
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(path);
    }
  }
}
