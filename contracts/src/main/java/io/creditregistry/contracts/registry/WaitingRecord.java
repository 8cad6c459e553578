package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;

/**
 * A record in quarantine, beside the one that its subject has.
 *
 * @param present the subject's slot; its points are zero where it has no record
 * @param guard why the record waits, as the model's terms and the present record tell
 * @param evidence the guard's bound and what was found
 */
public record WaitingRecord(
    SubjectId subjectId, HeldRecord held, StoredScore present, Guard guard, String evidence) {

  /** Whether it can no longer be approved at this time, in Unix seconds. */
  public boolean expiredAt(long blockTime) {
    return blockTime > held.heldUntil();
  }
}
