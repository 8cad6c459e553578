package io.creditregistry.oracle.index;

import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.index.RawLog;
import java.util.List;
import java.util.Map;

/**
 * What was logged, newest first.
 *
 * @param events one page of it; role changes are no such events
 * @param before what to ask for next; null where there is nothing older
 */
record LoggedEvents(List<LoggedEvent> events, String before) {

  /** Where a page begins: the events before this log. */
  record Place(long block, long logIndex) {
    /** Before all events there are. */
    static final Place END = new Place(Long.MAX_VALUE, 0);

    /** Reads {@link LoggedEvents#before}. */
    static Place parse(String before) {
      String[] parts = before.split("-", 2);
      return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
  }

  /**
   * One event.
   *
   * @param event its name in the contracts
   * @param facts named as in the contracts' events
   */
  record LoggedEvent(
      String event, long block, long logIndex, String transactionHash, Map<String, Object> facts) {
    static LoggedEvent of(HistoryEvent event) {
      return new LoggedEvent(
          event.name(),
          event.at().blockNumber(),
          event.at().logIndex(),
          event.at().transactionHash(),
          EventFacts.of(event));
    }
  }

  /** A page of logs; a full one may have older ones behind it. */
  static LoggedEvents of(List<RawLog> logs, EventDecoder decoder, int limit) {
    return new LoggedEvents(
        logs.stream()
            .flatMap(log -> decoder.decode(log.toLog()).stream())
            .map(LoggedEvent::of)
            .toList(),
        logs.size() < limit
            ? null
            : logs.getLast().blockNumber() + "-" + logs.getLast().logIndex());
  }
}
