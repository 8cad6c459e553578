package io.creditregistry.oracle.publication;

/**
 * Queued records that go into one cold batch: one model, one data time, each subject once.
 *
 * @param lastRecordId none after this one is of the selection
 * @param leafHashes end to end, 32 bytes each
 */
record ColdSelection(long modelId, long dataTime, long lastRecordId, byte[] leafHashes) {
  int leaves() {
    return leafHashes.length / 32;
  }
}
