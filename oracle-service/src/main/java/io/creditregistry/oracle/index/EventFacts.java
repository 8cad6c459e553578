package io.creditregistry.oracle.index;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an event says, by the names of the contracts' parameters. */
final class EventFacts {
  /** Subjects that a line names; a batch may hold thousands. */
  private static final int MOST_SUBJECTS = 5;

  private final Map<String, Object> facts = new LinkedHashMap<>();

  private EventFacts() {}

  static Map<String, Object> of(HistoryEvent event) {
    return new EventFacts().read(event).facts;
  }

  private EventFacts with(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  private EventFacts read(HistoryEvent event) {
    return switch (event) {
      case HistoryEvent.BatchPublished e -> batch(e);
      case HistoryEvent.StatusChanged e ->
          with("subjectId", e.subjectId().hex())
              .with("statusBits", e.statusBits())
              .with("reasonCode", e.reasonCode())
              .with("by", e.by().checksummed());
      case HistoryEvent.StatusesChanged e ->
          subjects(e.subjects())
              .with("bit", e.bit())
              .with("set", e.set())
              .with("reasonCode", e.reasonCode())
              .with("by", e.by().checksummed());
      case HistoryEvent.SubjectAct e -> {
        with("subjectId", e.subjectId().hex());
        facts.putAll(e.facts());
        yield this;
      }
      case HistoryEvent.BatchWithdrawn e ->
          with("sequence", e.sequence())
              .with("reasonCode", e.reasonCode())
              .with("by", e.by().checksummed());
      case HistoryEvent.RecordPromoted e -> record(e.subjectId(), e.sequence(), e.word());
      case HistoryEvent.RecordHeld e -> record(e.subjectId(), e.sequence(), e.word());
      case HistoryEvent.RecordLapsed e ->
          with("subjectId", e.subjectId().hex()).with("sequence", e.sequence());
      case HistoryEvent.ModelTermsChanged e ->
          with("modelId", e.modelId()).with("by", e.by().checksummed());
      case HistoryEvent.AttestersScheduled e ->
          with("executableAt", e.executableAt())
              .with("threshold", e.threshold())
              .with("attesters", addresses(e.attesters()));
      case HistoryEvent.AttestersCancelled e -> with("by", e.by().checksummed());
      case HistoryEvent.AttesterSetChanged e ->
          with("epoch", e.epoch())
              .with("threshold", e.threshold())
              .with("attesters", addresses(e.attesters()));
      case HistoryEvent.PauseChanged e -> with("by", e.by().checksummed());
      case HistoryEvent.ModelRegistered e ->
          with("modelId", e.modelId())
              .with("modelHash", e.modelHash().hex())
              .with("kind", e.kind().name());
      case HistoryEvent.ModelPromoted e ->
          with("modelId", e.modelId()).with("previous", e.previous());
      case HistoryEvent.ModelRetired e ->
          with("modelId", e.modelId()).with("retiresAt", e.retiresAt());
    };
  }

  private EventFacts batch(HistoryEvent.BatchPublished e) {
    with("sequence", e.header().sequence())
        .with("epoch", e.header().epoch())
        .with("modelId", e.header().modelId())
        .with("dataTime", e.header().dataTime());
    if (e.kind() == BatchKind.COMMITMENT) {
      return with("leaves", ByteBuffer.wrap(e.records()).getInt());
    }
    with("records", e.subjects().size());
    return e.kind() == BatchKind.SCORES ? this : subjects(e.subjects());
  }

  private EventFacts record(SubjectId subject, long sequence, StoredScore word) {
    return with("subjectId", subject.hex())
        .with("scorePoints", word.scorePoints())
        .with("pdBps", word.pdBps())
        .with("modelId", word.modelId())
        .with("sequence", sequence);
  }

  private EventFacts subjects(List<SubjectId> subjects) {
    with("subjects", subjects.stream().limit(MOST_SUBJECTS).map(SubjectId::hex).toList());
    return subjects.size() > MOST_SUBJECTS ? with("more", subjects.size() - MOST_SUBJECTS) : this;
  }

  private static List<String> addresses(List<Address> addresses) {
    return addresses.stream().map(Address::checksummed).toList();
  }
}
