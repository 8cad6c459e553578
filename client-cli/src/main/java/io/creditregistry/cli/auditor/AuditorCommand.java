package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.Noun;
import picocli.CommandLine.Command;

/** {@code creditctl auditor}. */
@Command(
    name = "auditor",
    description = "Read and verify the whole history, and single proofs without a network.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      IndexCommand.class,
      HistoryCommand.class,
      VerifyCommand.class,
      BundleCommand.class,
      VerifyBundleCommand.class,
      ConsistencyCommand.class,
      VerifyConsistencyCommand.class,
      TrustCommand.class,
      ReportCommand.class
    },
    footer = {"", "Example:", "  creditctl auditor verify --deployment deployment.json"})
public final class AuditorCommand extends Noun {}
