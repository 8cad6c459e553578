package io.creditregistry.cli.report;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.registry.Deployment;
import java.util.List;
import java.util.Map;

/**
 * All that the tables are made from.
 *
 * @param upToBlock last block looked at
 * @param upToTime its time, Unix seconds
 * @param events in the chain's order
 * @param blockTimes of every block with an event, Unix seconds
 * @param batches published batches of every kind, in order
 * @param roles role changes, in order
 * @param gasUsed per transaction with an event, by its hash
 */
record AuditFacts(
    Deployment deployment,
    long upToBlock,
    long upToTime,
    List<HistoryEvent> events,
    Map<Long, Long> blockTimes,
    List<PublishedBatch> batches,
    List<RoleChange> roles,
    Map<String, Long> gasUsed) {
  /** Time of the event's block, Unix seconds. */
  long timeOf(HistoryEvent event) {
    return blockTimes.getOrDefault(event.at().blockNumber(), 0L);
  }
}
