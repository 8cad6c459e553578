package io.creditregistry.cli.operator.records;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.SubjectId;
import java.util.List;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * Records whose mark was changed.
 *
 * @param reason the code's name; its number where it has none
 * @param changed subject ids
 * @param unchanged those of whom it was so already
 * @param transactions hashes; none where nothing had to be sent
 */
record ChangedRecords(
    String change,
    int reasonCode,
    String reason,
    List<String> changed,
    List<String> unchanged,
    List<String> transactions,
    long gasUsed)
    implements Answer {

  static ChangedRecords of(
      String change,
      ChangeReason reason,
      List<SubjectId> changed,
      List<SubjectId> unchanged,
      List<TransactionReceipt> receipts) {
    return new ChangedRecords(
        change,
        reason.code(),
        reason.toString(),
        changed.stream().map(SubjectId::hex).toList(),
        unchanged.stream().map(SubjectId::hex).toList(),
        receipts.stream().map(TransactionReceipt::getTransactionHash).toList(),
        receipts.stream().mapToLong(r -> r.getGasUsed().longValueExact()).sum());
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with(change, changed.size() + (changed.size() == 1 ? " record" : " records"))
            .with("reason", reasonCode + " " + reason)
            .with("so already", unchanged.size());
    for (String transaction : transactions) {
      facts = facts.with("transaction", transaction);
    }
    return facts.with("gas", gasUsed);
  }
}
