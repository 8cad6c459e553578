package io.creditregistry.cli.event;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells events one after the other, in the chain's order. It remembers what was held, so that a
 * record that waits is not told as published when the log of its batch follows.
 */
public final class Teller {
  private final Map<SubjectId, StoredScore> held = new HashMap<>();

  /** The event as the contracts emitted it; a batch also with how many of its records wait. */
  public RegistryEvent tell(HistoryEvent event) {
    remember(event);
    RegistryEvent told = RegistryEvent.of(event);
    if (!(event instanceof HistoryEvent.BatchPublished batch)) {
      return told;
    }
    long waiting = batch.stored().stream().filter(r -> isHeld(r.subjectId(), batch)).count();
    return waiting == 0 ? told : told.with("held", waiting);
  }

  /** What the event says of these subjects: their part in a batch, their status changes. */
  public Stream<RegistryEvent> tell(List<SubjectId> subjects, HistoryEvent event) {
    remember(event);
    return switch (event) {
      case HistoryEvent.BatchPublished batch -> parts(subjects, batch);
      case HistoryEvent e when e.subjects().stream().anyMatch(subjects::contains) ->
          Stream.of(RegistryEvent.of(e));
      default -> Stream.empty();
    };
  }

  private Stream<RegistryEvent> parts(List<SubjectId> subjects, HistoryEvent.BatchPublished batch) {
    return switch (batch.kind()) {
      case SCORES ->
          batch.stored().stream()
              .filter(r -> subjects.contains(r.subjectId()) && !isHeld(r.subjectId(), batch))
              .map(r -> RegistryEvent.score(batch, r));
      case CORRECTIONS ->
          Corrections.unpack(batch.records()).stream()
              .filter(c -> subjects.contains(c.record().subjectId()))
              .filter(c -> !isHeld(c.record().subjectId(), batch))
              .map(c -> RegistryEvent.corrected(batch, c));
      case RELEASE ->
          batch.subjects().stream().filter(subjects::contains).map(s -> released(batch, s));
      case COMMITMENT -> Stream.empty();
    };
  }

  /** With what was approved, where the hold was told before. */
  private RegistryEvent released(HistoryEvent.BatchPublished batch, SubjectId subject) {
    StoredScore approved = held.remove(subject);
    RegistryEvent told = RegistryEvent.released(batch, subject);
    return approved == null
        ? told
        : told.with("scorePoints", approved.scorePoints())
            .with("pdBps", approved.pdBps())
            .with("modelId", approved.modelId())
            .with("dataTime", approved.dataTime())
            .with("sequence", approved.sequence());
  }

  private boolean isHeld(SubjectId subject, HistoryEvent.BatchPublished batch) {
    StoredScore waiting = held.get(subject);
    return waiting != null && waiting.sequence() == batch.header().sequence();
  }

  private void remember(HistoryEvent event) {
    if (event instanceof HistoryEvent.RecordHeld hold) {
      held.put(hold.subjectId(), hold.word());
    }
  }
}
