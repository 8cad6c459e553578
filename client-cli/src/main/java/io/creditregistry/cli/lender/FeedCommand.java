package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.TransactionSender;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender feed}. */
@Command(
    name = "feed",
    description = {
      "Show a subject's score as a Chainlink feed, or make the feed.",
      "Exit code 1 where no feed stands, or it refuses the score."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender feed 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --max-age 30d --create"
    })
final class FeedCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "SUBJECT", description = "The subject id.")
  private SubjectId subject;

  @Option(
      names = "--max-age",
      defaultValue = "30d",
      paramLabel = "DURATION",
      description = "Oldest data that the feed gives; each age has a feed of its own.")
  private Duration maxAge;

  @Option(
      names = "--create",
      description = "Make the feed where there is none; the account pays, and nobody owns it.")
  private boolean create;

  @Override
  protected Answer process() {
    var client = registry.registry();
    return create
        ? Feed.ensure(
            client, () -> new TransactionSender(client.rpc(), signing.account()), subject, maxAge)
        : Feed.show(client, subject, maxAge);
  }
}
