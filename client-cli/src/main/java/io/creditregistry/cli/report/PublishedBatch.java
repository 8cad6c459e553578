package io.creditregistry.cli.report;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A batch with what its transaction tells.
 *
 * @param blockTime Unix seconds
 * @param gasUsed of the publishing transaction
 * @param signers recovered from its call data; empty where they cannot be seen there
 */
record PublishedBatch(BatchPublished event, long blockTime, long gasUsed, List<Address> signers) {
  long sequence() {
    return event.header().sequence();
  }

  int records() {
    return event.stored().size();
  }

  /** Month of its block, in UTC. */
  YearMonth month() {
    return YearMonth.from(Instant.ofEpochSecond(blockTime).atZone(ZoneOffset.UTC));
  }
}
