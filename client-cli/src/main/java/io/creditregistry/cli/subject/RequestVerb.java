package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.Sent;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.subject.SubjectRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command in which a controller asks for something: sent at once, or only signed. */
abstract class RequestVerb extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions wallet;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Option(
      names = "--sign-only",
      description = "Sign and print the request; send nothing. Save it for subject relay.")
  private boolean signOnly;

  @Option(
      names = "--valid-for",
      defaultValue = "1h",
      paramLabel = "AGE",
      description = "How long a signed request may be sent; default ${DEFAULT-VALUE}.")
  private Duration validFor;

  /**
   * What is asked for.
   *
   * @param now Unix seconds from which its times count
   */
  abstract SubjectRequest request(SubjectId about, long now);

  /** The clock's time, as a quiet chain's newest block may be hours old, but not before that. */
  private static long now(RegistryClient client) {
    long blockTime = Long.decode(client.rpc().block(BlockId.LATEST).get("timestamp").asString());
    return Math.max(blockTime, Instant.now().getEpochSecond());
  }

  @Override
  protected final Answer process() {
    RegistryClient client = registry.registry();
    long now = now(client);
    SubjectRequest request = request(subject, now);
    if (signOnly) {
      return RequestFile.signed(client, request, now + validFor.toSeconds(), wallet.account());
    }
    var receipt =
        new TransactionSender(client.rpc(), wallet.account())
            .send(client.subjectCalls().request(request))
            .orThrow();
    return Sent.of(words(request), subject.hex(), receipt);
  }

  /** An action in words. */
  static String words(SubjectRequest request) {
    return request.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
