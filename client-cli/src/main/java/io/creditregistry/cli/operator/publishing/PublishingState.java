package io.creditregistry.cli.operator.publishing;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.registry.RegistryClient;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * Whether publishing is paused.
 *
 * @param change what was done; null where it was only looked
 * @param transactionHash null where nothing had to be sent
 * @param gasUsed null where nothing had to be sent
 */
record PublishingState(boolean paused, String change, String transactionHash, Long gasUsed)
    implements Answer {

  static PublishingState seen(RegistryClient registry) {
    return new PublishingState(registry.rating().publishingPaused(), null, null, null);
  }

  static PublishingState unchanged(boolean paused) {
    return new PublishingState(paused, "nothing: it was so already", null, null);
  }

  static PublishingState changed(boolean paused, TransactionReceipt receipt) {
    return new PublishingState(
        paused,
        paused ? "publishing paused" : "publishing resumed",
        receipt.getTransactionHash(),
        receipt.getGasUsed().longValueExact());
  }

  @Override
  public ExitCode exitCode() {
    return change == null && paused ? ExitCode.CHECKED_AND_FALSE : ExitCode.DONE;
  }

  @Override
  public View view() {
    View.Facts facts = View.Facts.none().with("publishing", paused ? "PAUSED" : "open");
    if (change != null) {
      facts = facts.with("done", change);
    }
    return transactionHash == null
        ? facts
        : facts.with("transaction", transactionHash).with("gas", gasUsed);
  }
}
