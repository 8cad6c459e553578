package io.creditregistry.cli.operator.batches;

import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.RegistryClient;
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator batches withdraw}. */
@Command(
    name = "withdraw",
    description = {
      "Withdraw a cold batch: none of its leaves counts any longer. An attester signs.",
      "What was promoted from it stays until it is revoked. Hot batches are revoked by subject."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator batches withdraw 7 --reason wrong-data \\",
      "    --keystore attester.json --passphrase-file pass"
    })
final class WithdrawCommand extends Verb {

  /** No tree has this root: the contract's mark for a withdrawn batch. */
  private static final BigInteger WITHDRAWN = BigInteger.ONE;

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions attester;

  @Parameters(paramLabel = "SEQUENCE", description = "The batch's number.")
  private long sequence;

  @Mixin private ReasonOption reason;

  @Override
  protected Answer process() {
    RegistryClient client = registry.registry();
    RoleHolder holder = RoleHolder.as(RegistryRole.ATTESTER, client, attester);
    Bytes32 root = client.rating().commitmentRoot(sequence);
    if (root.isZero()) {
      throw new CallerMistake(
          "SEQUENCE: expected a cold batch but found none of number " + sequence);
    }
    String hash =
        isWithdrawn(root)
            ? null
            : holder
                .send(client.calls().withdrawCommitment(sequence, reason.reason().code()))
                .getTransactionHash();
    return new Withdrawn(sequence, reason.reason().code(), reason.reason().toString(), hash);
  }

  private static boolean isWithdrawn(Bytes32 root) {
    return new BigInteger(1, root.toBytes()).equals(WITHDRAWN);
  }

  /**
   * A cold batch that no longer counts.
   *
   * @param transactionHash null where it was withdrawn already
   */
  record Withdrawn(long sequence, int reasonCode, String reason, String transactionHash)
      implements Answer {
    @Override
    public View view() {
      View.Facts facts = View.Facts.none().with("withdrawn", "batch " + sequence);
      return transactionHash == null
          ? facts.with("done", "nothing: it was so already")
          : facts.with("reason", reasonCode + " " + reason).with("transaction", transactionHash);
    }
  }
}
