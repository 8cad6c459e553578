package io.creditregistry.oracle.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The oracle's own settings, prefix {@code registry}.
 *
 * @param homeDir where keys, secrets and the embedded database live
 * @param rpcUrl the chain's JSON-RPC address
 * @param deploymentFile the deployment record that {@code operator deploy} writes; read when first
 *     needed and re-read until it exists
 * @param apiKeysFile YAML list of name, role and SHA-256 of each API key; no file means that every
 *     call is refused
 */
@Validated
@ConfigurationProperties("registry")
public record RegistryProperties(
    @NotNull Path homeDir,
    @NotNull URI rpcUrl,
    @NotNull Path deploymentFile,
    @NotNull Path apiKeysFile,
    @NotNull @Valid Keys keys,
    @NotNull @Valid Subjects subjects,
    @NotNull @Valid Publication publication) {

  /** How costly the keystore's scrypt is. */
  public enum Scrypt {
    /** n = 262144: about a second and 256 MB for each key. */
    STANDARD,
    /** n = 4096: for demos and tests. */
    LIGHT
  }

  /**
   * @param dir folder of the encrypted key files
   * @param passphraseFile file whose first line opens the key files
   * @param scrypt cost of deriving the encryption key from the passphrase, for new key files
   */
  public record Keys(@NotNull Path dir, @NotNull Path passphraseFile, @NotNull Scrypt scrypt) {}

  /**
   * @param pepperFile 32 secret bytes in hex that key the look-up of references; made at first use
   */
  public record Subjects(@NotNull Path pepperFile) {}

  /**
   * @param maxRecords records in one batch where the caller does not say, 1..500
   * @param deadline how long after signing a batch may be published
   * @param receiptTimeout how long one call waits for a receipt before it answers "sent"
   * @param pollInterval pause between two looks for a receipt
   */
  public record Publication(
      @Min(1) @Max(500) int maxRecords,
      @NotNull Duration deadline,
      @NotNull Duration receiptTimeout,
      @NotNull Duration pollInterval) {}
}
