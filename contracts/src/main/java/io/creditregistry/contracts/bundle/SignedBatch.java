package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A batch as it was signed.
 *
 * @param kind what it carries
 * @param header what the attesters signed besides the content
 * @param content packed records, corrections or subjects, or a number of leaves in four bytes
 * @param previousHash digest of the batch before; zero for the first
 * @param digest what the signatures are over
 * @param signatures packed, ascending by signer
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record SignedBatch(
    BatchKind kind,
    BatchHeader header,
    byte[] content,
    Bytes32 previousHash,
    Bytes32 digest,
    byte[] signatures) {

  /** The digest that follows from all the rest but the signatures. */
  Bytes32 recomputedDigest(RegistryDomain domain) {
    return BatchDigest.of(domain, kind, header, content, previousHash);
  }
}
