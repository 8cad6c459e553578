package io.creditregistry.cli.operator;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.key.KeyFile;
import io.creditregistry.cli.key.Secret;
import io.creditregistry.contracts.bytes.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import org.web3j.crypto.Credentials;

/** Who governs a deployment: the governor's account, and the guardian's address. */
public record Roles(Credentials governor, Address guardian) {

  /**
   * The keys of a folder: {@code governor.json} and {@code guardian.json}, both opened by the first
   * line of {@code passphrase}. What is missing is made, fresh and random.
   */
  public static Roles in(Path folder) {
    String passphrase = passphrase(folder.resolve("passphrase"));
    Credentials governor = account(folder.resolve("governor.json"), passphrase);
    Credentials guardian = account(folder.resolve("guardian.json"), passphrase);
    return new Roles(governor, Address.of(guardian.getAddress()));
  }

  private static Credentials account(Path file, String passphrase) {
    return Files.exists(file)
        ? KeyFile.open(file, passphrase)
        : KeyFile.create(file, passphrase, true);
  }

  private static String passphrase(Path file) {
    return Files.exists(file) ? TextFile.firstLine(file) : Secret.in(file).value();
  }
}
