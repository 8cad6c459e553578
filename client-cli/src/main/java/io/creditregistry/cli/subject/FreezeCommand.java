package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.SubjectAction;
import io.creditregistry.contracts.subject.SubjectRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl subject freeze}. */
@Command(
    name = "freeze",
    description = "Freeze the own file: no reader is given the score.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject freeze 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --reason fraud"
    })
final class FreezeCommand extends RequestVerb {

  @Mixin private ReasonOption reason;

  @Override
  SubjectRequest request(SubjectId about, long now) {
    return SubjectRequest.reasoned(SubjectAction.FREEZE_FILE, about, reason.reason().code());
  }
}
