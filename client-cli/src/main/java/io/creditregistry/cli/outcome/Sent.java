package io.creditregistry.cli.outcome;

import io.creditregistry.cli.view.View;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * A change that a block holds.
 *
 * @param change what was done, in words
 * @param subjectId whom it concerns
 */
public record Sent(String change, String subjectId, String transactionHash, long gasUsed)
    implements Answer {

  /** A change with its receipt. */
  public static Sent of(String change, String subjectId, TransactionReceipt receipt) {
    return new Sent(
        change, subjectId, receipt.getTransactionHash(), receipt.getGasUsed().longValueExact());
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("done", change)
        .with("subject", subjectId)
        .with("transaction", transactionHash)
        .with("gas", gasUsed);
  }
}
