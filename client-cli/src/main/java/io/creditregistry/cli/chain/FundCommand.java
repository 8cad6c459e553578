package io.creditregistry.cli.chain;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code creditctl chain fund}. */
@Command(
    name = "fund",
    description = "Give an account 1,000 ether of the local chain, to pay its transactions with.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain fund 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7"})
final class FundCommand extends Verb {

  @Mixin private ChainFolderOption folder;

  @Parameters(paramLabel = "ADDRESS", description = "The account.")
  private Address account;

  @Override
  protected Answer process() {
    LocalChain chain = LocalChain.attach(folder.path);
    chain.fund(account.hex(), ChainOptions.DEFAULT_BALANCE);
    return new Funded(account.checksummed(), chain.balanceOf(account.hex()));
  }

  /** The account's balance in wei, now. */
  record Funded(String address, BigInteger balanceWei) implements Answer {
    @Override
    public View view() {
      return View.lines(address + " now owns " + balanceWei + " wei");
    }
  }
}
