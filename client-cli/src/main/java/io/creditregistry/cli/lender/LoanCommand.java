package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.TransactionSender;
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender loan}. */
@Command(
    name = "loan",
    description = {
      "Have the lending desk decide a loan on chain, by score.",
      "Exit code 1 where the loan is declined."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender loan 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --amount 5000 \\",
      "    --keystore lender.json --passphrase-file passphrase"
    })
final class LoanCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "SUBJECT", description = "The borrower's subject id.")
  private SubjectId subject;

  @Option(
      names = "--amount",
      paramLabel = "N",
      description = "Amount asked for, above zero, in the unit that lender and borrower agreed on.")
  private BigInteger amount;

  @Option(names = "--preview", description = "Only ask what the desk would decide; costs nothing.")
  private boolean preview;

  @Override
  protected Answer process() {
    if (preview) {
      return Loan.preview(registry.registry(), subject);
    }
    if (amount == null || amount.signum() <= 0) {
      throw misuse("--amount: expected a number above zero but found " + amount);
    }
    var client = registry.registry();
    return Loan.decide(
        client, new TransactionSender(client.rpc(), signing.account()), subject, amount);
  }
}
