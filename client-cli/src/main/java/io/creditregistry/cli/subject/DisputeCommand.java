package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.SubjectAction;
import io.creditregistry.contracts.subject.SubjectRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl subject dispute}. */
@Command(
    name = "dispute",
    description = {
      "Dispute the score: a mark that every read shows, and a clock of 30 days.",
      "With --withdraw the open dispute is withdrawn."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject dispute 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --reason wrong-data"
    })
final class DisputeCommand extends RequestVerb {

  @Mixin private ReasonOption reason;

  @Option(names = "--withdraw", description = "Withdraw the open dispute.")
  private boolean withdraw;

  @Override
  SubjectRequest request(SubjectId about, long now) {
    return withdraw
        ? SubjectRequest.reasoned(SubjectAction.WITHDRAW_DISPUTE, about, 0)
        : SubjectRequest.reasoned(SubjectAction.OPEN_DISPUTE, about, reason.reason().code());
  }
}
