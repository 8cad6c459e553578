package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.Sent;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.subject.SignedRequest;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl subject relay}. */
@Command(
    name = "relay",
    description = "Send a request that a subject's wallet signed; any account may.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl subject relay request.json --keystore relayer.json"})
final class RelayCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions payer;

  @Parameters(paramLabel = "FILE", description = "What --sign-only printed.")
  private Path file;

  @Override
  protected Answer process() {
    SignedRequest signed = RequestFile.read(file.toString(), TextFile.read(file));
    RegistryClient client = registry.registry();
    if (!signed.domain().equals(client.subjectDomain())) {
      throw new CallerMistake(
          file
              + ": expected a request for "
              + client.subjectDomain()
              + " but found one for "
              + signed.domain());
    }
    var receipt =
        new TransactionSender(client.rpc(), payer.account())
            .send(client.subjectCalls().relay(signed))
            .orThrow();
    return Sent.of(
        RequestVerb.words(signed.request()), signed.request().subjectId().hex(), receipt);
  }
}
