package io.creditregistry.cli.operator;

import io.creditregistry.cli.oracle.BatchView;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import java.util.List;
import java.util.Locale;

/** The batches of one call to publish; false where one of them did not reach the chain. */
public record Published(List<BatchView> batches) implements Answer {

  /** Records in published batches. */
  public int publishedRecords() {
    return batches.stream().filter(Published::isPublished).mapToInt(BatchView::records).sum();
  }

  /** Gas of all receipts. */
  public long gasUsed() {
    return batches.stream().mapToLong(b -> b.gasUsed() == null ? 0 : b.gasUsed()).sum();
  }

  /** Whether every batch is on chain. */
  public boolean complete() {
    return batches.stream().allMatch(Published::isPublished);
  }

  @Override
  public ExitCode exitCode() {
    return complete() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    if (batches.isEmpty()) {
      return View.lines("Nothing was queued.");
    }
    View.Table table =
        View.Table.of("batch", "state", "model", "records", "block", "gas", "transaction", "error");
    for (BatchView b : batches) {
      table =
          table.with(
              b.sequence(),
              b.state(),
              b.modelId(),
              b.records(),
              b.blockNumber(),
              b.gasUsed(),
              b.transactionHash(),
              b.error());
    }
    return table;
  }

  private static boolean isPublished(BatchView batch) {
    return batch.state().toLowerCase(Locale.ROOT).equals("published");
  }
}
