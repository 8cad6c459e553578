package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.BatchView;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.oracle.Publication;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;

/** What one call to publish did; false where something did not reach the chain. */
public record Published(@JsonValue Publication publication) implements Answer {

  /** Has the attesters sign what is queued, and publishes it. */
  public static Published all(OracleClient oracle, int maxRecords, boolean onlyDue) {
    return new Published(oracle.publish(maxRecords, onlyDue));
  }

  /** Records in published batches. */
  public int records() {
    return publication.batches().stream()
        .filter(BatchView::published)
        .mapToInt(BatchView::records)
        .sum();
  }

  /** Gas of all receipts. */
  public long gasUsed() {
    return publication.batches().stream()
        .mapToLong(b -> b.gasUsed() == null ? 0 : b.gasUsed())
        .sum();
  }

  /** Whether every batch is on chain, and nothing was left behind. */
  public boolean complete() {
    return publication.batches().stream().allMatch(BatchView::published)
        && publication.setAside().isEmpty()
        && publication.halted() == null;
  }

  @Override
  public ExitCode exitCode() {
    return complete() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    if (publication.batches().isEmpty() && complete()) {
      return View.lines("Nothing was queued.");
    }
    View.Sections page = View.Sections.none().with("", batches());
    if (!publication.setAside().isEmpty()) {
      page = page.with("Set aside", setAside());
    }
    return publication.halted() == null
        ? page
        : page.with("Halted", View.lines(publication.halted()));
  }

  private View batches() {
    View.Table table =
        View.Table.of(
            "batch", "kind", "state", "model", "records", "block", "gas", "transaction", "error");
    for (BatchView b : publication.batches()) {
      table =
          table.with(
              b.sequence(),
              b.kind(),
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

  private View setAside() {
    View.Table table = View.Table.of("subject", "model", "reason");
    for (Publication.SetAside each : publication.setAside()) {
      table = table.with(each.subjectId(), each.modelId(), each.reason());
    }
    return table;
  }
}
