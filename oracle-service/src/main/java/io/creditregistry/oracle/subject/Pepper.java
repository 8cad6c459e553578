package io.creditregistry.oracle.subject;

import io.creditregistry.oracle.secret.SecretFiles;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secret that turns references into look-up keys: a copy of the database alone does not let
 * anyone try references against it. Kept in a file outside the database, made at first use.
 */
@Component
final class Pepper {
  private static final int WIDTH = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final Path file;
  private SecretKeySpec key;

  Pepper(RegistryProperties properties) {
    this.file = properties.subjects().pepperFile();
  }

  /**
   * @return HMAC-SHA-256 of the reference's UTF-8 bytes, 64 hex digits
   * @throws SubjectRegisterException if the pepper file cannot be read or made
   */
  String macOf(String reference) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return HexFormat.of().formatHex(mac.doFinal(reference.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private synchronized SecretKeySpec key() {
    if (key == null) {
      key = new SecretKeySpec(readOrMake(), ALGORITHM);
    }
    return key;
  }

  private byte[] readOrMake() {
    try {
      if (!Files.exists(file)) {
        var fresh = new byte[WIDTH];
        new SecureRandom().nextBytes(fresh);
        SecretFiles.write(
            file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
      }
      var pepper = HexFormat.of().parseHex(Files.readString(file).strip());
      if (pepper.length != WIDTH) {
        throw new SubjectRegisterException(
            "expected " + WIDTH + " bytes in hex in " + file + " but found " + pepper.length, null);
      }
      return pepper;
    } catch (IOException e) {
      throw new SubjectRegisterException("cannot read or make the pepper file " + file, e);
    } catch (IllegalArgumentException e) {
      // The cause's message would repeat digits of the secret.
      throw new SubjectRegisterException("expected hex digits in the pepper file " + file, null);
    }
  }
}
