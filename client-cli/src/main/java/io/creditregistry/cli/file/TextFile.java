package io.creditregistry.cli.file;

import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A text file, in UTF-8; every failure names the file. */
public final class TextFile {

  private TextFile() {}

  /**
   * Replaces the file in one step, so that a reader never sees half of it; makes missing folders.
   *
   * @throws WorldUnavailable where it cannot be written
   */
  public static void write(Path file, String content) {
    write(file, content, "rw-r--r--");
  }

  /** The same, readable by its owner alone. */
  public static void writeSecret(Path file, String content) {
    write(file, content, "rw-------");
  }

  /**
   * The whole content.
   *
   * @throws WorldUnavailable where it cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WorldUnavailable("cannot read " + file + ": " + e, e);
    }
  }

  /** The first line without surrounding space: how key and passphrase files are read. */
  public static String firstLine(Path file) {
    return read(file).lines().findFirst().orElse("").strip();
  }

  private static void write(Path file, String content, String permissions) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path draft = Files.createTempFile(target.getParent(), ".", ".draft");
      try {
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
        }
        Files.writeString(draft, content);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new WorldUnavailable("cannot write " + file + ": " + e, e);
    }
  }
}
