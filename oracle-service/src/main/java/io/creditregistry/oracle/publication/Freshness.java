package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.registry.ModelPolicy;
import java.util.Optional;

/**
 * Whether a record is due by what its model's policy promises on chain: it moved by the deviation,
 * or the heartbeat is over.
 */
final class Freshness {
  private static final int NEEDS_AN_ANSWER = StoredScore.REVOKED | StoredScore.HELD;

  private Freshness() {}

  /**
   * @param stored what the chain holds of the subject; {@link StoredScore#EMPTY} for nothing
   * @return why it is not due, with the bounds and what was found; empty where it is
   */
  static Optional<String> whyNotDue(ScoredRecord record, StoredScore stored, ModelPolicy policy) {
    var moved = Math.abs(record.scorePoints() - stored.scorePoints());
    var deviation = Math.max(1, policy.deviationPoints());
    var beat = stored.dataTime() + policy.heartbeatSeconds();
    if (!stored.isPublished()
        || (stored.statusBits() & NEEDS_AN_ANSWER) != 0
        || stored.modelId() != record.modelId()
        || moved >= deviation
        || record.dataTime() >= beat) {
      return Optional.empty();
    }
    return Optional.of(
        "not due: expected points at least %d from %d, or data of %d or later, but found %d and %d"
            .formatted(
                deviation, stored.scorePoints(), beat, record.scorePoints(), record.dataTime()));
  }
}
