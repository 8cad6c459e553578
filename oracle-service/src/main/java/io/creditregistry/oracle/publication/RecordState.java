package io.creditregistry.oracle.publication;

/** Where a scored record is on its way. */
public enum RecordState {
  /** Waits for a batch. */
  QUEUED,
  /** In a batch whose fate is open. */
  BATCHED,
  /** On chain. */
  PUBLISHED,
  /** Will not be published; the reason is kept with it. */
  SET_ASIDE
}
