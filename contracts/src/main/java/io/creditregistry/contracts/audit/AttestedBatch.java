package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.util.List;
import java.util.Optional;

/**
 * One batch judged on its own, without the rest of the history.
 *
 * @param records empty for a cold batch, which holds its records' root only
 * @param attesters how many attesters the epoch's set has
 * @param signers who signed; empty where the signatures do not carry the batch
 * @param faults what is wrong with the batch; empty where it holds
 */
public record AttestedBatch(
    BatchKind kind,
    BatchHeader header,
    List<BatchRecord> records,
    int threshold,
    int attesters,
    List<Address> signers,
    List<String> faults) {

  public AttestedBatch {
    records = List.copyOf(records);
    signers = List.copyOf(signers);
    faults = List.copyOf(faults);
  }

  /** Whether only a disclosed leaf can show what the attesters signed of a subject. */
  public boolean isCold() {
    return kind == BatchKind.COMMITMENT;
  }

  /** Why the stored score is not what the attesters signed; empty where it is. */
  public Optional<String> faultOf(SubjectId subject, StoredScore stored) {
    if (!faults.isEmpty()) {
      return Optional.of(faults.get(0));
    }
    if (isCold()) {
      return Optional.of(
          "batch %d is cold: only the disclosed leaf shows that the record is in it"
              .formatted(header.sequence()));
    }
    List<BatchRecord> own =
        records.stream().filter(each -> each.subjectId().equals(subject)).toList();
    boolean same =
        own.size() == 1
            && own.get(0).scorePoints() == stored.scorePoints()
            && own.get(0).pdBps() == stored.pdBps()
            && header.modelId() == stored.modelId()
            && header.dataTime() == stored.dataTime();
    return same
        ? Optional.empty()
        : Optional.of("the contract says " + stored + " but the attesters signed " + own);
  }
}
