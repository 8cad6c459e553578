package io.creditregistry.oracle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The known API keys, each as the SHA-256 of its text; the keys themselves are nowhere in the
 * service.
 *
 * @param entries empty means that nobody may call
 */
record ApiKeys(List<Entry> entries) {

  /**
   * @param name who holds the key
   * @param sha256 of the key's UTF-8 bytes, 32 bytes
   * @param subjectId whom a SUBJECT's key is about, lower case; null for every other role
   */
  record Entry(String name, Role role, byte[] sha256, String subjectId) {
    @Override
    public String toString() {
      return name + " (" + role + ")";
    }
  }

  ApiKeys {
    entries = List.copyOf(entries);
  }

  /**
   * Compares with every entry in constant time, so that the time taken tells nothing about the
   * hashes.
   */
  Optional<Entry> holderOf(String key) {
    var digest = sha256(key);
    Entry holder = null;
    for (var entry : entries) {
      if (MessageDigest.isEqual(digest, entry.sha256())) {
        holder = entry;
      }
    }
    return Optional.ofNullable(holder);
  }

  static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static byte[] parseHash(String hex) {
    var hash = HexFormat.of().parseHex(hex);
    if (hash.length != 32) {
      throw new IllegalArgumentException("expected 64 hex digits but found " + hex.length());
    }
    return hash;
  }
}
