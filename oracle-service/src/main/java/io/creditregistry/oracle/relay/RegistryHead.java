package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Bytes32;
import java.time.Clock;

/**
 * Where the registry's history ends, as of one block.
 *
 * @param sequence the last batch's number, 0 before the first
 * @param epoch the current attester set's number
 * @param headHash the last batch's digest, zero before the first
 * @param blockTime Unix seconds of that block
 */
public record RegistryHead(
    long sequence,
    long epoch,
    Bytes32 headHash,
    boolean publishingPaused,
    long blockNumber,
    long blockTime) {

  /**
   * Unix seconds from which deadlines count: the clock's time, as a quiet chain's newest block may
   * be hours old, but never before that block.
   */
  public long now(Clock clock) {
    return Math.max(blockTime, clock.instant().getEpochSecond());
  }
}
