package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator publish}. */
@Command(
    name = "publish",
    description = "Have the attesters sign what is queued, and publish it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator publish --max-records 200"})
final class PublishCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Option(
      names = "--max-records",
      defaultValue = "200",
      paramLabel = "N",
      description = "Records in one batch, 1 to 500; default ${DEFAULT-VALUE}.")
  private int maxRecords;

  @Option(
      names = "--only-due",
      description = {
        "Set aside, with the reason, what the model's policy does not call for: a record within",
        "the heartbeat whose points moved by less than the deviation."
      })
  private boolean onlyDue;

  @Override
  protected Answer process() {
    if (maxRecords < 1 || maxRecords > 500) {
      throw misuse("--max-records: expected 1 to 500 but found " + maxRecords);
    }
    return Published.all(oracle.client(), maxRecords, onlyDue);
  }
}
