package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.AttesterSetChanged;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.PauseChanged;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.util.Iterator;
import java.util.Map;

/**
 * The contract's state rebuilt from its history.
 *
 * @param words each subject's slot, in order of first appearance
 * @param sequence of the last batch
 * @param epoch of the last attester set
 * @param paused whether publishing is
 * @param headHash digest of the last batch; zero before the first
 */
record Replay(
    Map<SubjectId, StoredScore> words,
    long sequence,
    long epoch,
    boolean paused,
    Bytes32 headHash) {

  /**
   * Applies every event in order.
   *
   * @throws IllegalArgumentException if a batch's records are malformed
   */
  static Replay of(History history) {
    Slots slots = new Slots();
    long sequence = 0;
    long epoch = 0;
    boolean paused = false;
    Bytes32 headHash = Bytes32.ZERO;
    Iterator<BatchEvidence> batches = history.batches().iterator();
    for (HistoryEvent event : history.events()) {
      switch (event) {
        case BatchPublished batch -> {
          slots.apply(batch, batches.next().block().timestamp());
          sequence = batch.header().sequence();
          headHash = batch.digest();
        }
        case AttesterSetChanged change -> epoch = change.epoch();
        case PauseChanged change -> paused = change.paused();
        default -> slots.apply(event);
      }
    }
    return new Replay(slots.words(), sequence, epoch, paused, headHash);
  }
}
