package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;

/**
 * A lender's answer for one subject.
 *
 * @param status whether the score may be used
 * @param score the stored record; use it only where the status is {@code CURRENT}
 * @param publishingPaused whether the guardian paused publishing, so that nothing newer can come
 * @param modelSuspended whether the guardian suspended the record's model
 */
public record ScoreReading(
    ScoreStatus status, StoredScore score, boolean publishingPaused, boolean modelSuspended) {
  private static final int HALTS = StoredScore.PUBLISHING_PAUSED | StoredScore.MODEL_SUSPENDED;

  /** Parts what a read adds to the status bits from what the slot holds. */
  static ScoreReading of(ScoreStatus status, StoredScore answered) {
    int bits = answered.statusBits();
    return new ScoreReading(
        status,
        answered.withStatusBits(bits & ~HALTS),
        (bits & StoredScore.PUBLISHING_PAUSED) != 0,
        (bits & StoredScore.MODEL_SUSPENDED) != 0);
  }

  ScoreReading withModelSuspended(boolean suspended) {
    return new ScoreReading(status, score, publishingPaused, suspended);
  }

  /** Whether the guardian stopped what would bring a newer score. */
  public boolean isHalted() {
    return publishingPaused || modelSuspended;
  }
}
