package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.oracle.secret.SecretFiles;
import io.creditregistry.oracle.settings.RegistryProperties.Scrypt;
import java.io.IOException;
import java.nio.file.Path;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.WalletFile;
import org.web3j.crypto.exception.CipherException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One encrypted key on disk, in the Web3 Secret Storage format, version 3. */
final class KeyFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private KeyFile() {}

  /**
   * @throws KeystoreException if the file cannot be written
   */
  static void write(Path file, SigningKey key, String passphrase, Scrypt scrypt) {
    try {
      var pair = ECKeyPair.create(key.secret());
      var wallet =
          switch (scrypt) {
            case STANDARD -> Wallet.createStandard(passphrase, pair);
            case LIGHT -> Wallet.createLight(passphrase, pair);
          };
      SecretFiles.write(file, JSON.writeValueAsBytes(wallet));
    } catch (CipherException | IOException e) {
      throw new KeystoreException("cannot write the key file " + file, e);
    }
  }

  /**
   * @throws KeystoreException if the file is no key file or the passphrase does not open it
   */
  static SigningKey open(Path file, String passphrase) {
    try {
      var wallet = JSON.readValue(file.toFile(), WalletFile.class);
      var key = SigningKey.of(Wallet.decrypt(passphrase, wallet).getPrivateKey());
      if (!key.address().equals(Address.of("0x" + wallet.getAddress()))) {
        throw new KeystoreException(
            "the key file " + file + " holds another key than it says", null);
      }
      return key;
    } catch (CipherException e) {
      throw new KeystoreException("the passphrase does not open the key file " + file, e);
    } catch (JacksonException e) {
      throw new KeystoreException(
          "expected a version 3 key file but found something else in " + file, null);
    }
  }
}
