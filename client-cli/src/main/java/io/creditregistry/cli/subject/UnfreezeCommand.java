package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.SubjectAction;
import io.creditregistry.contracts.subject.SubjectRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ReasonOption reason;

  @Override
  SubjectRequest request(SubjectId about, long now) {
    return SubjectRequest.reasoned(SubjectAction.UNFREEZE_FILE, about, reason.reason().code());
  }
}
