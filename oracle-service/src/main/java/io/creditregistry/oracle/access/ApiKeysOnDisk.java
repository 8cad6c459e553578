package io.creditregistry.oracle.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the operator's file as it is now: a key that is added or taken away holds from the
 * next call on. A file that became unreadable changes nothing but the log.
 */
final class ApiKeysOnDisk {
  private static final Logger LOG = LoggerFactory.getLogger(ApiKeysOnDisk.class);

  /** What tells one state of the file from another. */
  private record Stamp(FileTime modified, long bytes) {}

  private final Path file;
  private Stamp seen;
  private ApiKeys keys;

  /**
   * Reads the file.
   *
   * @throws IllegalStateException if it is there but is not as described; the service must not
   *     start then
   */
  ApiKeysOnDisk(Path file) {
    this.file = file;
    this.seen = stamp();
    this.keys = ApiKeysFile.read(file);
    if (keys.entries().isEmpty()) {
      LOG.warn("The API is closed: no keys in registry.api-keys-file");
    }
  }

  synchronized ApiKeys now() {
    var found = stamp();
    if (!found.equals(seen)) {
      seen = found;
      try {
        keys = ApiKeysFile.read(file);
        LOG.info("Read {} API keys again", keys.entries().size());
      } catch (IllegalStateException unreadable) {
        LOG.error("The API keys stay as they were: {}", unreadable.getMessage());
      }
    }
    return keys;
  }

  private Stamp stamp() {
    try {
      return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException absent) {
      return new Stamp(FileTime.fromMillis(0), 0);
    }
  }
}
