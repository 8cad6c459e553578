package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.record.SubjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one round of publishing did.
 *
 * @param batches batches whose state changed, in the order of signing
 * @param setAside records that will not be published
 * @param halted why records are still queued; empty where the queue was emptied
 */
public record PublicationResult(
    List<StoredBatch> batches, List<SetAside> setAside, Optional<Halt> halted) {

  /** Both rounds, one after the other. */
  PublicationResult and(PublicationResult later) {
    return new PublicationResult(
        Stream.concat(batches.stream(), later.batches.stream()).toList(),
        Stream.concat(setAside.stream(), later.setAside.stream()).toList(),
        halted.or(later::halted));
  }

  /** Subjects of whom batches of this kind now stand, or of whom something was set aside. */
  Set<SubjectId> settled(BatchKind kind) {
    var settled = new HashSet<SubjectId>();
    setAside.forEach(each -> settled.add(each.subjectId()));
    batches.stream()
        .filter(batch -> batch.kind() == kind && batch.state() == BatchState.PUBLISHED)
        .forEach(batch -> settled.addAll(batch.subjects()));
    return settled;
  }

  /**
   * @param reason names the field, the value found and what was expected
   */
  public record SetAside(SubjectId subjectId, long modelId, long dataTime, String reason) {}
}
