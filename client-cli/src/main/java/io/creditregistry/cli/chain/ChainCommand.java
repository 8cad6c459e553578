package io.creditregistry.cli.chain;

import io.creditregistry.cli.command.Noun;
import picocli.CommandLine.Command;

/** {@code creditctl chain}. */
@Command(
    name = "chain",
    description = "A local chain for development: start, look, stop.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ResetCommand.class,
      FundCommand.class,
      InstallBesuCommand.class
    },
    footer = {"", "Example:", "  creditctl chain up --engine bundled"})
public final class ChainCommand extends Noun {}
