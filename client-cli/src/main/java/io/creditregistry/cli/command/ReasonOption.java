package io.creditregistry.cli.command;

import io.creditregistry.contracts.record.ChangeReason;
import picocli.CommandLine.Option;

/** Why something is changed; recorded in the log. */
public final class ReasonOption {

  @Option(
      names = "--reason",
      defaultValue = "unspecified",
      paramLabel = "REASON",
      description =
          "A name, as wrong-data or legal-order, or 0 to 65535; the table is in docs/errors.md.")
  private ChangeReason reason;

  /** The reason, {@link ChangeReason#UNSPECIFIED} where none is named. */
  public ChangeReason reason() {
    return reason;
  }
}
