package io.creditregistry.cli.operator.batches;

import io.creditregistry.cli.command.Noun;
import picocli.CommandLine.Command;

/** {@code creditctl operator batches}. */
@Command(
    name = "batches",
    description = "Withdraw a cold batch as a whole.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {WithdrawCommand.class},
    footer = {"", "Example:", "  creditctl operator batches withdraw 7 --reason wrong-data"})
public final class BatchesCommand extends Noun {}
