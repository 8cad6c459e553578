package io.creditregistry.oracle.publication;

/** Where a signed batch is on its way. */
public enum BatchState {
  /** Signed and on disk; the transaction has not been sent as far as we know. */
  SIGNED,
  /** Sent; no receipt seen. */
  SENT,
  /** On chain, with this batch's digest. */
  PUBLISHED,
  /** The contract refused it; its records are back in the queue. */
  REVERTED,
  /**
   * A correction or a release that can no longer land where it was signed: it is signed again for
   * the next place, and is {@link #ABANDONED} then, or where nothing of it holds any more.
   */
  OVERTAKEN,
  /**
   * Can no longer land (deadline, epoch, another batch in its place); its records are back in the
   * queue.
   */
  ABANDONED;

  /** Whether the batch is on chain or may still get there. */
  boolean stands() {
    return this == SIGNED || this == SENT || this == PUBLISHED;
  }
}
