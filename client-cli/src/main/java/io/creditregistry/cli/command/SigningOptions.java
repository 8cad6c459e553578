package io.creditregistry.cli.command;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.key.KeyFile;
import io.creditregistry.cli.outcome.CallerMistake;
import java.nio.file.Path;
import org.web3j.crypto.Credentials;
import picocli.CommandLine.Option;

/** Which account signs, and pays for, the command's transactions. */
public final class SigningOptions {

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description = "Key file (Web3 Secret Storage, version 3) of the account that signs.")
  private Path keystore;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File whose first line opens the key file.")
  private Path passphraseFile;

  /** Whether a key file is named. */
  public boolean given() {
    return keystore != null;
  }

  /**
   * The account.
   *
   * @throws CallerMistake where one of the two files is not named
   */
  public Credentials account() {
    if (keystore == null || passphraseFile == null) {
      throw new CallerMistake(
          keystore == null
              ? "--keystore: expected a key file but found nothing; creditctl account new makes one"
              : "--passphrase-file: expected a file but found nothing");
    }
    return KeyFile.open(keystore, TextFile.firstLine(passphraseFile));
  }
}
