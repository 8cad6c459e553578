package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.operator.attesters.AttestersCommand;
import io.creditregistry.cli.operator.batches.BatchesCommand;
import io.creditregistry.cli.operator.publishing.PublishingCommand;
import io.creditregistry.cli.operator.quarantine.QuarantineCommand;
import io.creditregistry.cli.operator.records.RecordsCommand;
import picocli.CommandLine.Command;

/** {@code creditctl operator}. */
@Command(
    name = "operator",
    description = "Deploy, train, approve, score, publish; govern what stands on chain.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KeysCommand.class,
      ApiKeysCommand.class,
      DeployCommand.class,
      SampleCommand.class,
      TrainCommand.class,
      FitCommand.class,
      ScoreFileCommand.class,
      VintagesCommand.class,
      ProvenanceCommand.class,
      ModelsCommand.class,
      ExportCommand.class,
      CardCommand.class,
      FairnessCommand.class,
      ScoreCommand.class,
      PublishCommand.class,
      CommitCommand.class,
      DriftCommand.class,
      RejectInferenceCommand.class,
      DisputesCommand.class,
      AttestersCommand.class,
      PublishingCommand.class,
      RecordsCommand.class,
      QuarantineCommand.class,
      BatchesCommand.class,
      StatusCommand.class
    },
    footer = {
      "",
      "Example:",
      "  creditctl operator train --schema german --data german.data --api-key-file key"
    })
public final class OperatorCommand extends Noun {}
