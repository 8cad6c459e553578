package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Bytes32;

/**
 * What a batch says besides its records (protocol.md, "Batch and its digest").
 *
 * @param sequence uint64 in a Java long's 64 bits, 1 for the first batch
 * @param epoch uint32, number of the attester set that signs
 * @param modelId uint32
 * @param dataTime uint40, Unix seconds that the data describe
 * @param deadline uint40, Unix seconds: the last moment to publish
 * @param merkleRoot root of the batch's disclosure tree
 */
public record BatchHeader(
    long sequence, long epoch, long modelId, long dataTime, long deadline, Bytes32 merkleRoot) {

  /** Rejects a value wider than its field: {@link IllegalArgumentException}. */
  public BatchHeader {
    requireWidth("epoch", epoch, 32);
    requireWidth("modelId", modelId, 32);
    requireWidth("dataTime", dataTime, 40);
    requireWidth("deadline", deadline, 40);
  }

  private static void requireWidth(String field, long value, int width) {
    if (value < 0 || value >>> width != 0) {
      throw new IllegalArgumentException(
          field + ": expected an unsigned number of " + width + " bits but found " + value);
    }
  }
}
