package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What of a history is verified down to transactions and signatures. Headers, logs, sequence, hash
 * chain, times and head are always verified whole.
 *
 * @param fromBatch first batch, 1 or above
 * @param toBatch last batch
 * @param subject only batches with this subject, and only its slot
 * @param proofs how many subjects' slots are proven
 * @param resume file that keeps what the node said, to go on after an interruption
 * @param disclosure a disclosed score to recompute
 */
public record AuditScope(
    long fromBatch,
    long toBatch,
    Optional<SubjectId> subject,
    Proofs proofs,
    Optional<Path> resume,
    Optional<DisclosedScore> disclosure) {
  public static final AuditScope EVERYTHING =
      new AuditScope(1, Long.MAX_VALUE, Optional.empty(), Proofs.ALL, Optional.empty());

  /** A scope without a disclosure. */
  public AuditScope(
      long fromBatch,
      long toBatch,
      Optional<SubjectId> subject,
      Proofs proofs,
      Optional<Path> resume) {
    this(fromBatch, toBatch, subject, proofs, resume, Optional.empty());
  }

  /** How many subjects' final storage is proven. */
  public enum Proofs {
    /** Every subject's. */
    ALL,
    /** A few hundred subjects', chosen by the anchor block's hash. */
    SAMPLE,
    /** Nobody's: the report says that storage was not proven. */
    NONE
  }

  boolean isEverything() {
    return fromBatch <= 1 && toBatch == Long.MAX_VALUE && subject.isEmpty();
  }

  /** What names a subject may stand in any block, beside other batches or by itself. */
  boolean coversEveryBlock() {
    return isEverything() || subject.isPresent();
  }

  boolean covers(BatchPublished batch) {
    long sequence = batch.header().sequence();
    return sequence >= fromBatch
        && sequence <= toBatch
        && (subject.isEmpty() || batch.subjects().contains(subject.get()));
  }
}
