package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.Purpose;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.Sent;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender inquire}. */
@Command(
    name = "inquire",
    description = {
      "Record on chain that you ask about a subject, and why.",
      "Purposes below 256 need the subject's grant."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender inquire 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --purpose application"
    })
final class InquireCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions lender;

  @Parameters(paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "PURPOSE",
      description = "application, review, monitoring, tenancy, collection, legal, regulator or N.")
  private Purpose purpose;

  @Override
  protected Answer process() {
    RegistryClient client = registry.registry();
    var receipt =
        new TransactionSender(client.rpc(), lender.account())
            .send(client.subjectCalls().recordInquiry(subject, purpose.code()))
            .orThrow();
    return Sent.of("inquiry recorded for " + purpose, subject.hex(), receipt);
  }
}
