package io.creditregistry.contracts.history;

import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.trie.BlockHeader;

/**
 * A batch with what the chain keeps of its publication besides the log.
 *
 * @param event the log
 * @param call the publishing transaction's call data
 * @param block header of the block that holds it
 */
public record BatchEvidence(BatchPublished event, CallData call, BlockHeader block) {

  /** What the transaction's call data turned out to be. */
  public sealed interface CallData {
    /** A call of {@code publish} on the contract itself. */
    record Read(PublishCall call) implements CallData {}

    /** Not readable as that, for this reason: the signatures cannot be seen. */
    record Unreadable(String reason) implements CallData {}
  }
}
