package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Bytes32;

/** Where a batch stands on chain, by its event; whoever carried it there. */
public record Landing(Bytes32 digest, String transactionHash, long blockNumber) {}
