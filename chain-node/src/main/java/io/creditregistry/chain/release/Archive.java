package io.creditregistry.chain.release;

import io.creditregistry.chain.fault.InstallException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive.
 *
 * @param file the archive
 */
record Archive(Path file) {

  /**
   * Unpacks all entries below a folder, which must exist.
   *
   * @throws InstallException if the file is no zip archive, or an entry points outside the folder
   */
  void unpack(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new InstallException(
              "The archive holds the entry '%s'; expected only entries inside its own folder"
                  .formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    } catch (ZipException e) {
      throw new InstallException(
          "The download is not a zip archive (%s); expected Besu's release"
              .formatted(e.getMessage()),
          e);
    } catch (IOException e) {
      throw new InstallException(
          "The archive cannot be unpacked into %s (%s)".formatted(folder, e.getMessage()), e);
    }
  }
}
