package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.signature.AttesterSet;

/**
 * A signed batch with who could sign it and what carried it to the chain.
 *
 * @param batch the batch
 * @param attesterSet the attesters of the batch's epoch
 * @param transaction the transaction that published it
 */
public record PublishedBatch(
    SignedBatch batch, AttesterSet attesterSet, RawTransaction transaction) {}
