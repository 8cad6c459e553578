package io.creditregistry.oracle.peer;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.List;
import java.util.function.LongFunction;

/**
 * How an attester of the current set does, by the newest batches.
 *
 * @param asked batches among them whose epoch's set held it
 * @param signed those of them that it signed
 * @param lastSequence the newest of these; null where there is none, as the next two
 * @param lastSignedAt Unix seconds of that batch's block
 * @param batchesSince how many came after it
 * @param silentSeconds since then; where it signed none, since the oldest batch that was looked at,
 *     so at least as long; null where no batch was asked of it
 */
record AttesterSilence(
    State state,
    int asked,
    int signed,
    Long lastSequence,
    Long lastSignedAt,
    Integer batchesSince,
    Long silentSeconds) {

  /** What it means for the operator. */
  enum State {
    /** It signed lately. */
    SIGNING,
    /** Its key is here, and others of this service were enough for the quorum. */
    SPARE,
    /** No batch was published since it came into the set. */
    NEW,
    /** Somebody else's, and under none of the newest batches; the heartbeat is not over yet. */
    ABSENT,
    /** It has not signed for longer than the heartbeat. */
    SILENT
  }

  /**
   * Judges one attester.
   *
   * @param isOwn whether its key is here
   * @param batches newest first
   * @param setOf the set of an epoch
   * @param now Unix seconds
   */
  static AttesterSilence of(
      Address attester,
      boolean isOwn,
      List<SignedBatch> batches,
      LongFunction<AttesterSet> setOf,
      long now,
      long heartbeatSeconds) {
    var asked =
        batches.stream()
            .filter(SignedBatch::isReadable)
            .filter(batch -> setOf.apply(batch.epoch()).contains(attester))
            .toList();
    if (asked.isEmpty()) {
      return new AttesterSilence(State.NEW, 0, 0, null, null, null, null);
    }
    var signed = asked.stream().filter(batch -> batch.signers().contains(attester)).toList();
    if (signed.isEmpty()) {
      long silent = now - asked.getLast().publishedAt();
      var state = isOwn ? State.SPARE : silent > heartbeatSeconds ? State.SILENT : State.ABSENT;
      return new AttesterSilence(state, asked.size(), 0, null, null, null, silent);
    }
    var last = signed.getFirst();
    long silent = now - last.publishedAt();
    return new AttesterSilence(
        silent > heartbeatSeconds ? State.SILENT : State.SIGNING,
        asked.size(),
        signed.size(),
        last.sequence(),
        last.publishedAt(),
        asked.indexOf(last),
        silent);
  }
}
