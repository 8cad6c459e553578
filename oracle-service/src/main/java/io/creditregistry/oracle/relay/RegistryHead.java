package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Bytes32;

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
    long blockTime) {}
