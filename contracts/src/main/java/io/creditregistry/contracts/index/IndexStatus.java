package io.creditregistry.contracts.index;

import io.creditregistry.contracts.bytes.Bytes32;

/**
 * How far an index has come, and whether it proved itself complete.
 *
 * @param fromBlock the deployment's block
 * @param block last indexed block
 * @param blockHash its hash
 * @param logs logs in the index
 * @param batches batches among them
 * @param digest the last batch's, recomputed from the logs
 * @param chainDigest the contract's {@code headHash} at that block
 * @param newLogs logs that this run added
 * @param droppedBlock block that a reorganisation threw the index back to; -1 where there was none
 */
public record IndexStatus(
    long fromBlock,
    long block,
    Bytes32 blockHash,
    long logs,
    long batches,
    Bytes32 digest,
    Bytes32 chainDigest,
    long newLogs,
    long droppedBlock) {

  /** Whether the hash chain recomputed from the logs ends where the contract's does. */
  public boolean complete() {
    return digest.equals(chainDigest);
  }
}
