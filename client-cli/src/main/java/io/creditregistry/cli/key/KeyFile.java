package io.creditregistry.cli.key;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.WalletFile;
import org.web3j.crypto.exception.CipherException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One key in the Web3 Secret Storage format, version 3, as Besu, geth and others write it. */
public final class KeyFile {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private KeyFile() {}

  /**
   * Makes a fresh key and writes it, encrypted, for its owner's eyes only.
   *
   * @param lightScrypt true for short-lived keys: weak against a stolen file, but fast to open
   * @return the new account
   */
  public static Credentials create(Path file, String passphrase, boolean lightScrypt) {
    try {
      ECKeyPair pair = Keys.createEcKeyPair();
      WalletFile wallet =
          lightScrypt
              ? Wallet.createLight(passphrase, pair)
              : Wallet.createStandard(passphrase, pair);
      TextFile.writeSecret(file, MAPPER.writeValueAsString(wallet));
      return Credentials.create(pair);
    } catch (GeneralSecurityException | CipherException e) {
      throw new WorldUnavailable("cannot make a key for " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Opens a key file.
   *
   * @throws CallerMistake where the passphrase does not open it, or it is no such file
   */
  public static Credentials open(Path file, String passphrase) {
    try {
      WalletFile wallet = MAPPER.readValue(TextFile.read(file), WalletFile.class);
      return Credentials.create(Wallet.decrypt(passphrase, wallet));
    } catch (CipherException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw new CallerMistake(
          reason.contains("password")
              ? "the passphrase does not open the key file " + file
              : "the key file " + file + " cannot be opened: " + reason,
          e);
    } catch (JacksonException e) {
      throw new CallerMistake(
          "expected a version 3 key file but found something else in " + file, e);
    }
  }
}
