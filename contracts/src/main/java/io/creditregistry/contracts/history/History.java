package io.creditregistry.contracts.history;

import java.util.List;

/**
 * A registry's history up to a block.
 *
 * @param upToBlock last block read
 * @param events in the chain's order
 * @param batches the published batches among them, in the same order
 */
public record History(long upToBlock, List<HistoryEvent> events, List<BatchEvidence> batches) {
  /** Copies the lists. */
  public History {
    events = List.copyOf(events);
    batches = List.copyOf(batches);
  }

  /** The events of one kind. */
  public <T extends HistoryEvent> List<T> eventsOf(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
