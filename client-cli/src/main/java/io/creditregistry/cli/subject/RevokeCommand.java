package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.Purpose;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.SubjectRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl subject revoke}. */
@Command(
    name = "revoke",
    description = "Take a grant back.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject revoke 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
      "    0x00000000000000000000000000000000000000aa"
    })
final class RevokeCommand extends RequestVerb {

  @Parameters(index = "1", paramLabel = "LENDER", description = "The lender's address.")
  private Address lender;

  @Option(
      names = "--purpose",
      defaultValue = "application",
      paramLabel = "PURPOSE",
      description = "What for: a name or a number; default ${DEFAULT-VALUE}.")
  private Purpose purpose;

  @Override
  SubjectRequest request(SubjectId about, long now) {
    return SubjectRequest.revoke(about, lender, purpose.code());
  }
}
