package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The records that wait for a second quorum, all at one block.
 *
 * @param blockTime Unix seconds
 * @param records what lapses first comes first
 */
public record Quarantine(long block, long blockTime, List<WaitingRecord> records) {
  private static final int BPS_PER_PERCENT = 100;

  /** Copies the list. */
  public Quarantine {
    records = List.copyOf(records);
  }

  /** Reads logs for who was ever held, and the slots for who still is. */
  public static Quarantine of(RegistryClient registry) {
    long block = registry.rpc().blockNumber();
    RegistryClient then = registry.at(block);
    long time =
        Long.decode(registry.rpc().block(BlockId.number(block)).get("timestamp").asString());
    return new Quarantine(
        block,
        time,
        then.rating().everHeld(registry.deployment().deploymentBlock(), block).stream()
            .flatMap(subject -> waiting(then.rating(), subject).stream())
            .sorted(Comparator.comparing(waiting -> waiting.held().heldUntil()))
            .toList());
  }

  private static Optional<WaitingRecord> waiting(CreditRatingClient rating, SubjectId subject) {
    StoredScore present = rating.storedScore(subject);
    if ((present.statusBits() & StoredScore.HELD) == 0) {
      return Optional.empty();
    }
    return rating
        .heldRecordOf(subject)
        .map(
            held ->
                judged(
                    subject,
                    held,
                    present,
                    rating.termsOf(held.record().modelId()).orElseThrow().policy()));
  }

  private static WaitingRecord judged(
      SubjectId subject, HeldRecord held, StoredScore present, ModelPolicy policy) {
    int points = held.record().scorePoints();
    int step = present.isPublished() ? Math.abs(points - present.scorePoints()) : 0;
    if (points < policy.minPoints() || points > policy.maxPoints()) {
      String bound = policy.minPoints() + " to " + policy.maxPoints();
      return new WaitingRecord(
          subject, held, present, Guard.RANGE, "expected " + bound + " points, found " + points);
    }
    if (step > policy.maxStepPoints()) {
      String bound = "at most " + policy.maxStepPoints();
      return new WaitingRecord(
          subject, held, present, Guard.STEP, "expected a step of " + bound + ", found " + step);
    }
    double percent = (double) policy.maxMovedShareBps() / BPS_PER_PERCENT;
    return new WaitingRecord(
        subject,
        held,
        present,
        Guard.SHARE,
        "expected at most " + percent + " % of batch " + held.record().sequence() + " to move");
  }
}
