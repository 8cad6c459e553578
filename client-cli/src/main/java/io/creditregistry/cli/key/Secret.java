package io.creditregistry.cli.key;

import io.creditregistry.cli.file.TextFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A fresh random secret in a file of its own, readable by its owner alone. */
public record Secret(String value, Path file) {

  private static final int BYTES = 24;

  /** Draws a secret and writes it as the only line of the file. */
  public static Secret in(Path file) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String value = HexFormat.of().formatHex(bytes);
    TextFile.writeSecret(file, value + "\n");
    return new Secret(value, file);
  }

  /** SHA-256 of the secret's UTF-8 bytes, in hex: what the oracle is told of an API key. */
  public String sha256() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "secret in " + file;
  }
}
