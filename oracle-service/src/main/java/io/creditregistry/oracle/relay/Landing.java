package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;

/** Where a batch stands on chain, by its event; whoever carried it there. */
public record Landing(BatchKind kind, Bytes32 digest, String transactionHash, long blockNumber) {}
