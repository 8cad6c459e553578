package io.creditregistry.cli.account;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.key.KeyFile;
import io.creditregistry.cli.key.Secret;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.bytes.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl account new}. */
@Command(
    name = "new",
    description = {
      "Make a fresh key, encrypted in a file for its owner's eyes only.",
      "Where the passphrase file does not exist, a random passphrase is made with it. Keep both:",
      "nobody can make either of them again."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl account new --keystore alice.json --passphrase-file alice.passphrase"
    })
final class NewCommand extends Verb {

  @Option(
      names = "--keystore",
      required = true,
      paramLabel = "FILE",
      description = "The key file to write (Web3 Secret Storage, version 3).")
  private Path keystore;

  @Option(
      names = "--passphrase-file",
      required = true,
      paramLabel = "FILE",
      description = "File whose first line opens the key file.")
  private Path passphraseFile;

  @Option(
      names = "--light",
      description = "Encrypt for speed: opens at once, weak against a stolen file. For tests.")
  private boolean light;

  @Override
  protected Answer process() {
    if (Files.exists(keystore)) {
      throw misuse("--keystore: expected a file that does not exist but found " + keystore);
    }
    boolean fresh = !Files.exists(passphraseFile);
    String passphrase =
        fresh ? Secret.in(passphraseFile).value() : TextFile.firstLine(passphraseFile);
    if (passphrase.isEmpty()) {
      throw misuse("--passphrase-file: expected a passphrase in the first line but found none");
    }
    var made = KeyFile.create(keystore, passphrase, light);
    return new Account(
        Address.of(made.getAddress()).checksummed(),
        keystore.toString(),
        passphraseFile.toString(),
        fresh);
  }
}
