package io.creditregistry.oracle.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that only their owner may read (mode 600, in folders of mode 700), where the file system
 * knows modes.
 */
public final class SecretFiles {
  private SecretFiles() {}

  /**
   * Writes a new file whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, byte[] content) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode(folder.getRoot(), "rwx------"));
    }
    var draft = Files.createTempFile(folder, ".draft", null, mode(folder, "rw-------"));
    try {
      Files.write(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Whether nobody but the owner may read the file, as far as the file system can tell. */
  public static boolean isPrivate(Path file) throws IOException {
    return !knowsModes(file)
        || Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
            .allMatch(permission -> permission.name().startsWith("OWNER_"));
  }

  private static boolean knowsModes(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }

  private static FileAttribute<?>[] mode(Path place, String mode) {
    return knowsModes(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
