package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * What a batch shall say; its sequence, epoch, deadline and predecessor are given to it when it is
 * signed.
 *
 * @param dataTime Unix seconds that the data describe
 * @param merkleRoot root of its disclosure tree
 * @param content what the kind says: packed records, corrections, subjects, or a number of leaves
 */
public record Draft(
    BatchKind kind, long modelId, long dataTime, Bytes32 merkleRoot, byte[] content) {}
