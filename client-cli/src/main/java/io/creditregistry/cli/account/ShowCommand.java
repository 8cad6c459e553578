package io.creditregistry.cli.account;

import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl account show}. */
@Command(
    name = "show",
    description = "Open a key file and tell the account's address; the key is never shown.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl account show --keystore alice.json --passphrase-file alice.passphrase"
    })
final class ShowCommand extends Verb {

  @Mixin private SigningOptions signing;

  @Override
  protected Answer process() {
    return new Shown(Address.of(signing.account().getAddress()).checksummed());
  }

  /** The account's address, with its checksum. */
  record Shown(String address) implements Answer {
    @Override
    public View view() {
      return View.lines(address);
    }
  }
}
