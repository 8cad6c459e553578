package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.oracle.publication.PublicationResult.SetAside;
import io.creditregistry.oracle.relay.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of an overtaken batch still holds, now that others have moved the chain on.
 *
 * @param draft what to sign again; empty where nothing holds
 * @param records that the draft brings, in their places; none in a release
 * @param dropped what no longer holds, each with the reason
 */
record Remainder(Optional<Draft> draft, List<ScoredRecord> records, List<Dropped> dropped) {

  /**
   * @param record the score that shall stay off chain; empty in a release
   */
  record Dropped(Optional<ScoredRecord> record, SetAside said) {}

  /**
   * A correction holds while the record that it replaces still stands.
   *
   * @param records of the batch; those of erased subjects have left it
   */
  static Remainder ofCorrections(StoredBatch batch, List<ScoredRecord> records, Registry registry) {
    var said =
        Corrections.unpack(batch.attestation().content()).stream()
            .collect(Collectors.toMap(each -> each.record().subjectId(), each -> each));
    var stored = registry.records(records.stream().map(ScoredRecord::subjectId).toList());
    var holding = new ArrayList<ScoredRecord>();
    var dropped = new ArrayList<Dropped>();
    for (var record : records) {
      var correction = said.get(record.subjectId());
      var standing = stored.get(record.subjectId());
      if (standing.sequence() == correction.replacedSequence()) {
        holding.add(record);
      } else {
        dropped.add(new Dropped(Optional.of(record), outdated(record, correction, standing)));
      }
    }
    var draft =
        holding.isEmpty()
            ? Optional.<Draft>empty()
            : Optional.of(
                Draft.ofCorrections(
                    holding,
                    holding.stream().map(record -> said.get(record.subjectId())).toList()));
    return new Remainder(draft, List.copyOf(holding), List.copyOf(dropped));
  }

  private static SetAside outdated(
      ScoredRecord record, Correction correction, StoredScore standing) {
    return new SetAside(
        record.subjectId(),
        record.modelId(),
        record.dataTime(),
        "correction (%s): expected the record of batch %d on chain but found that of batch %d"
            .formatted(
                new ChangeReason(correction.reasonCode()),
                correction.replacedSequence(),
                standing.sequence()));
  }

  /** A release holds while the record that was approved still waits: no later one does. */
  static Remainder ofRelease(StoredBatch batch, Registry registry) {
    var signedAt = batch.header().sequence();
    var holding = new ArrayList<Held>();
    var dropped = new ArrayList<Dropped>();
    for (var subject : batch.subjects()) {
      var held = registry.heldRecordOf(subject);
      if (held.isPresent() && held.get().record().sequence() < signedAt) {
        holding.add(new Held(subject, held.get().record()));
      } else {
        var found = held.map(each -> "one of batch " + each.record().sequence()).orElse("none");
        dropped.add(
            new Dropped(
                Optional.empty(),
                new SetAside(
                    subject,
                    batch.header().modelId(),
                    batch.header().dataTime(),
                    "release: expected a record held before batch %d but found %s"
                        .formatted(signedAt, found))));
      }
    }
    var draft = holding.isEmpty() ? Optional.<Draft>empty() : Optional.of(Draft.ofRelease(holding));
    return new Remainder(draft, List.of(), List.copyOf(dropped));
  }
}
