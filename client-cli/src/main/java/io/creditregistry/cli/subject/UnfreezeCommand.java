package io.creditregistry.cli.subject;

import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.SubjectAction;
import io.creditregistry.contracts.subject.SubjectRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl subject unfreeze}. */
@Command(
    name = "unfreeze",
    description = "Lift the own freeze; a guardian's stays.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject unfreeze 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --sign-only"
    })
final class UnfreezeCommand extends RequestVerb {

  @Option(
      names = "--reason",
      defaultValue = "0",
      paramLabel = "CODE",
      description = "Reason code, 0 to 65535; recorded in the log.")
  private int reasonCode;

  @Override
  SubjectRequest request(SubjectId about, long now) {
    return SubjectRequest.reasoned(SubjectAction.UNFREEZE_FILE, about, reasonCode);
  }
}
