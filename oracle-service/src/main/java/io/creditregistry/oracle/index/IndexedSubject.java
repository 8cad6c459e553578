package io.creditregistry.oracle.index;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import java.util.List;

/**
 * What the index tells of a subject.
 *
 * @param index how far it is: an answer from an index is as complete as the index
 * @param events in the chain's order
 */
record IndexedSubject(String subjectId, IndexView index, List<IndexedEvent> events) {

  /**
   * One event.
   *
   * @param event its kind, as in the contracts
   * @param sequence the batch; null where the event is not of a batch, as the next four
   * @param statusBits the subject's since; null where the event does not change them
   */
  record IndexedEvent(
      String event,
      long block,
      String transactionHash,
      Long sequence,
      Long modelId,
      Long dataTime,
      Integer scorePoints,
      Integer pdBps,
      Integer statusBits,
      Integer reasonCode) {

    static IndexedEvent of(SubjectId subject, HistoryEvent event) {
      return switch (event) {
        case BatchPublished batch -> record(subject, batch);
        case HistoryEvent.StatusChanged change ->
            plain(event, change.statusBits(), change.reasonCode());
        case HistoryEvent.StatusesChanged change -> plain(event, null, change.reasonCode());
        default -> plain(event, null, null);
      };
    }

    private static IndexedEvent record(SubjectId subject, BatchPublished batch) {
      var record =
          batch.stored().stream().filter(each -> each.subjectId().equals(subject)).findFirst();
      return new IndexedEvent(
          batch.name(),
          batch.at().blockNumber(),
          batch.at().transactionHash(),
          batch.header().sequence(),
          batch.header().modelId(),
          batch.header().dataTime(),
          record.map(BatchRecord::scorePoints).orElse(null),
          record.map(BatchRecord::pdBps).orElse(null),
          null,
          null);
    }

    private static IndexedEvent plain(HistoryEvent event, Integer statusBits, Integer reasonCode) {
      return new IndexedEvent(
          event.name(),
          event.at().blockNumber(),
          event.at().transactionHash(),
          null,
          null,
          null,
          null,
          null,
          statusBits,
          reasonCode);
    }
  }
}
