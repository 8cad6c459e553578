package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.RecordHeld;
import io.creditregistry.contracts.history.HistoryEvent.RecordLapsed;
import io.creditregistry.contracts.history.HistoryEvent.RecordPromoted;
import io.creditregistry.contracts.history.HistoryEvent.StatusChanged;
import io.creditregistry.contracts.history.HistoryEvent.StatusesChanged;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The subjects' slots and held records, changed event by event as the contract changes them. */
final class Slots {
  private final Map<SubjectId, StoredScore> words = new LinkedHashMap<>();
  private final Map<SubjectId, StoredScore> held = new HashMap<>();

  /** Each subject's slot, in order of first appearance. */
  Map<SubjectId, StoredScore> words() {
    return words;
  }

  /** Applies what changes slots and is no batch. */
  void apply(HistoryEvent event) {
    switch (event) {
      case StatusChanged change -> setStatus(change.subjectId(), change.statusBits());
      case StatusesChanged change -> {
        for (SubjectId subject : change.subjects()) {
          int bits = word(subject).statusBits();
          setStatus(subject, change.set() ? bits | change.bit() : bits & ~change.bit());
        }
      }
      case RecordHeld hold -> {
        held.put(hold.subjectId(), hold.word());
        setStatus(hold.subjectId(), word(hold.subjectId()).statusBits() | StoredScore.HELD);
      }
      case RecordLapsed lapse -> {
        held.remove(lapse.subjectId());
        setStatus(lapse.subjectId(), word(lapse.subjectId()).statusBits() & ~StoredScore.HELD);
      }
      case RecordPromoted promoted -> words.put(promoted.subjectId(), promoted.word());
      default -> {}
    }
  }

  /** Applies a batch that a block of this time published; the logs of what it held came before. */
  void apply(BatchPublished batch, long blockTime) {
    switch (batch.kind()) {
      case SCORES ->
          Records.unpack(batch.records()).forEach(record -> store(batch, record, blockTime, 0));
      case CORRECTIONS ->
          Corrections.unpack(batch.records()).stream()
              .map(Correction::record)
              .forEach(record -> store(batch, record, blockTime, StoredScore.CORRECTED));
      case RELEASE -> release(batch.records(), blockTime);
      case COMMITMENT -> {}
    }
  }

  private void store(BatchPublished batch, BatchRecord record, long blockTime, int status) {
    SubjectId subject = record.subjectId();
    StoredScore waiting = held.get(subject);
    if (waiting != null && waiting.sequence() == batch.header().sequence()) {
      return;
    }
    StoredScore fresh =
        new StoredScore(
            record.scorePoints(),
            record.pdBps(),
            batch.header().modelId(),
            batch.header().dataTime(),
            blockTime,
            batch.header().sequence(),
            status);
    words.put(subject, word(subject).replacedBy(fresh));
  }

  private void release(byte[] subjects, long blockTime) {
    for (int i = 0; i < subjects.length; i += SubjectId.WIDTH) {
      SubjectId subject = SubjectId.of(Arrays.copyOfRange(subjects, i, i + SubjectId.WIDTH));
      StoredScore approved = held.remove(subject);
      if (approved == null) {
        throw new IllegalArgumentException("release: no record of " + subject + " is held");
      }
      words.put(subject, word(subject).replacedBy(approved.storedAt(blockTime)));
    }
  }

  private void setStatus(SubjectId subject, int bits) {
    words.put(subject, word(subject).withStatusBits(bits));
  }

  private StoredScore word(SubjectId subject) {
    return words.getOrDefault(subject, StoredScore.EMPTY);
  }
}
