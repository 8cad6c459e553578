package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.Sent;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.subject.SignedStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl subject bind}. */
@Command(
    name = "bind",
    description = {
      "Have the oracle's attesters sign that a wallet speaks for a subject, and send it.",
      "The first wallet speaks at once; a later one is announced, and takes over after 7 days or",
      "when the present wallet sends --complete."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl subject bind 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
      "    0x00000000000000000000000000000000000000aa --api-key-file operator.key"
    })
final class BindCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private OracleOptions oracle;

  @Mixin private SigningOptions payer;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WALLET",
      description = "The wallet's address; needed without --complete.")
  private Address wallet;

  @Option(names = "--complete", description = "Let the announced wallet take over.")
  private boolean complete;

  @Override
  protected Answer process() {
    if (wallet == null && !complete) {
      throw misuse("WALLET: expected an address, or --complete");
    }
    RegistryClient client = registry.registry();
    var receipt =
        new TransactionSender(client.rpc(), payer.account())
            .send(complete ? client.subjectCalls().completeBinding(subject) : binding(client))
            .orThrow();
    boolean announced = client.subjects().controllerOf(subject).next().isPresent();
    String change = announced ? "controller announced" : "controller bound";
    return Sent.of(change, subject.hex(), receipt);
  }

  private ContractCall binding(RegistryClient client) {
    SignedStatement signed = oracle.client().bindController(subject, wallet);
    return client.subjectCalls().state(signed.toStatement(), signed.packedSignatures());
  }
}
