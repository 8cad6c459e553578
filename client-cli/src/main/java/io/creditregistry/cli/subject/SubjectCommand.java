package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.Noun;
import picocli.CommandLine.Command;

/** {@code creditctl subject}. */
@Command(
    name = "subject",
    description = {
      "Speak for a subject: grant lenders access, freeze its file, dispute its score.",
      "With --sign-only a request is signed and printed, for anybody to send with subject relay."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BindCommand.class,
      GrantCommand.class,
      RevokeCommand.class,
      FreezeCommand.class,
      UnfreezeCommand.class,
      DisputeCommand.class,
      StatusCommand.class,
      RelayCommand.class
    },
    footer = {
      "",
      "Example:",
      "  creditctl subject status 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7"
    })
public final class SubjectCommand extends Noun {}
