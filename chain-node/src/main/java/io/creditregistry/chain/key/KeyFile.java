package io.creditregistry.chain.key;

import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.DataFolderException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file with one secret key as {@code 0x} and 64 hexadecimal digits, readable by its owner only.
 *
 * @param file the file; it need not exist yet
 */
public record KeyFile(Path file) {

  /**
   * Reads the key; writes a fresh one first where the file does not exist.
   *
   * @throws DataFolderException if the file holds no key
   */
  public AccountKey readOrCreate() {
    if (!Files.exists(file)) {
      create();
    }
    return read();
  }

  /**
   * Reads the key.
   *
   * @throws DataFolderException if the file holds no key
   */
  public AccountKey read() {
    try {
      String text = Files.readString(file).strip();
      if (!text.matches("(0x)?[0-9a-fA-F]{64}")) {
        throw new DataFolderException(
            "The key file %s holds %d characters of another form; expected 0x and 64 hexadecimal digits"
                .formatted(file, text.length()));
      }
      return AccountKey.of(new BigInteger(text.substring(text.length() - 64), 16));
    } catch (IOException e) {
      throw new DataFolderException(
          "The key file %s cannot be read (%s); expected a key of this chain"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private void create() {
    try {
      Files.createDirectories(file.getParent());
      Files.createFile(file, ownerOnly());
      Files.writeString(file, "0x" + AccountKey.random().secretHex());
    } catch (IOException e) {
      throw new ChainException("The key file %s cannot be written".formatted(file), e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
