package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.Sent;
import io.creditregistry.contracts.audit.DisclosedScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.TransactionSender;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender promote}. */
@Command(
    name = "promote",
    description = {
      "Store a proven leaf of a cold batch as its subject's record, which contracts can then read.",
      "Anyone may pay for it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender promote 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --proof proof.json \\",
      "    --keystore lender.json --passphrase-file passphrase"
    })
final class PromoteCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Option(
      names = "--proof",
      required = true,
      paramLabel = "FILE",
      description = "The opened leaf; lender proof fetches it.")
  private Path proof;

  @Override
  protected Answer process() {
    DisclosedScore opened = ProofFile.read(proof, subject);
    var client = registry.registry();
    var receipt =
        new TransactionSender(client.rpc(), signing.account())
            .send(client.calls().promote(opened.sequence(), opened.leaf(), opened.proof()))
            .orThrow();
    return Sent.of("promoted from batch " + opened.sequence(), subject.hex(), receipt);
  }
}
