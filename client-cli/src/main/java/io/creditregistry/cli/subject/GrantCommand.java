package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.Purpose;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.SubjectRequest;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl subject grant}. */
@Command(
    name = "grant",
    description = "Let a lender inquire for a purpose.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject grant 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
      "    0x00000000000000000000000000000000000000aa --purpose application --for 90d"
    })
final class GrantCommand extends RequestVerb {

  @Parameters(index = "1", paramLabel = "LENDER", description = "The lender's address.")
  private Address lender;

  @Option(
      names = "--purpose",
      defaultValue = "application",
      paramLabel = "PURPOSE",
      description = "What for: a name or a number; default ${DEFAULT-VALUE}.")
  private Purpose purpose;

  @Option(
      names = "--for",
      defaultValue = "90d",
      paramLabel = "AGE",
      description = "How long from now; default ${DEFAULT-VALUE}.")
  private Duration duration;

  @Override
  SubjectRequest request(SubjectId about, long now) {
    return SubjectRequest.grant(about, lender, purpose.code(), now + duration.toSeconds());
  }
}
