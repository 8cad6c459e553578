package io.creditregistry.contracts.index;

import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A block up to which everything is indexed.
 *
 * @param block its number
 * @param hash its hash, which tells whether the chain still has it
 * @param sequence batches up to there
 * @param digest the last batch's digest, recomputed; zero before the first
 */
public record Checkpoint(long block, Bytes32 hash, long sequence, Bytes32 digest) {}
