package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.Noun;
import picocli.CommandLine.Command;

/** {@code creditctl lender}. */
@Command(
    name = "lender",
    description = "Ask the chain for scores, follow them, decide, request a loan.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ScoreCommand.class,
      ProofCommand.class,
      PromoteCommand.class,
      WatchCommand.class,
      DecideCommand.class,
      LoanCommand.class,
      FeedCommand.class,
      InquireCommand.class
    },
    footer = {
      "",
      "Example:",
      "  creditctl lender score 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --max-age 30d"
    })
public final class LenderCommand extends Noun {}
