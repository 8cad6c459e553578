package io.creditregistry.cli.account;

import io.creditregistry.cli.command.Noun;
import picocli.CommandLine.Command;

/** {@code creditctl account}. */
@Command(
    name = "account",
    description = "An account of one's own, which signs and pays: make its key file, show it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NewCommand.class, ShowCommand.class},
    footer = {
      "",
      "Example:",
      "  creditctl account new --keystore alice.json --passphrase-file alice.passphrase"
    })
public final class AccountCommand extends Noun {}
