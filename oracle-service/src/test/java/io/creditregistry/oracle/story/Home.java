package io.creditregistry.oracle.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditregistry.oracle.secret.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** An operator's folder: passphrase and API keys, all made up for the test. */
public record Home(Path folder) {
  static final String PASSPHRASE = "correct horse battery staple";

  /** Lays out the folder. */
  public static Home in(Path folder) {
    try {
      Files.createDirectories(folder);
      SecretFiles.write(folder.resolve("passphrase"), (PASSPHRASE + "\n").getBytes(UTF_8));
      var keys = new StringBuilder();
      for (var role : new String[] {"OPERATOR", "LENDER", "AUDITOR"}) {
        keys.append("- name: ").append(role.toLowerCase(Locale.ROOT));
        keys.append("\n  role: ").append(role);
        keys.append("\n  sha256: ").append(sha256(key(role))).append('\n');
      }
      Files.writeString(folder.resolve("api-keys.yaml"), keys);
      return new Home(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The API key of a role. */
  static String key(String role) {
    return "test-key-of-the-" + role;
  }

  public Path deploymentFile() {
    return folder.resolve("deployment.json");
  }

  private static String sha256(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
