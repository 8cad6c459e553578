package io.creditregistry.contracts.registry;

/** What keeps a record from being stored at once (protocol.md, "Guards and quarantine"). */
public enum Guard {
  /** The points are outside the model's range. */
  RANGE,
  /** The points are too far from the stored ones. */
  STEP,
  /** Too many of the batch's records moved. */
  SHARE
}
