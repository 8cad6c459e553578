package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A batch as it was signed.
 *
 * @param header what the attesters signed besides the records
 * @param records packed
 * @param previousHash digest of the batch before; zero for the first
 * @param digest what the signatures are over
 * @param signatures packed, ascending by signer
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record SignedBatch(
    BatchHeader header, byte[] records, Bytes32 previousHash, Bytes32 digest, byte[] signatures) {}
