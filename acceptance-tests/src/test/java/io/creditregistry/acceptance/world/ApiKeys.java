package io.creditregistry.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One API key per role, in files: what an operator sets up by hand. */
record ApiKeys(Path folder) {

  /** Writes each role's key, and the list of hashes that the oracle reads. */
  static ApiKeys in(Path folder) {
    ApiKeys keys = new ApiKeys(folder);
    try {
      for (Role role : Role.values()) {
        Files.writeString(keys.keyFile(role), keys.key(role) + "\n");
      }
      Files.writeString(
          keys.listFile(), Stream.of(Role.values()).map(keys::line).collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  /** Adds a subject's own key to the list; the oracle reads it again. */
  void admitSubject(String name, String subjectId, String key) {
    try {
      Files.writeString(
          listFile(),
          "- name: %s%n  role: SUBJECT%n  subjectId: \"%s\"%n  sha256: %s%n"
              .formatted(name, subjectId, sha256(key)),
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path listFile() {
    return folder.resolve("api-keys.yaml");
  }

  Path keyFile(Role role) {
    return folder.resolve(name(role) + ".key");
  }

  String key(Role role) {
    return "the-key-of-the-" + name(role) + "-in-this-story";
  }

  private String line(Role role) {
    return "- name: %s%n  role: %s%n  sha256: %s%n".formatted(name(role), role, sha256(key(role)));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
