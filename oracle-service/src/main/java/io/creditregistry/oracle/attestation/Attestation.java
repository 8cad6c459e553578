package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A signed claim: this content, in this place of the history.
 *
 * @param kind what the batch carries
 * @param header the batch's header
 * @param content what the kind says: packed records, corrections, subjects, or a number of leaves
 * @param previousHash the head that the batch follows
 * @param digest EIP-712 digest of the four above
 * @param signatures packed, 65 bytes each, ascending by signer
 */
public record Attestation(
    BatchKind kind,
    BatchHeader header,
    byte[] content,
    Bytes32 previousHash,
    Bytes32 digest,
    byte[] signatures) {

  /** How many records, leaves, corrections or subjects it speaks of. */
  public int size() {
    return kind.size(content);
  }

  /** Without the bytes, which say nothing to a reader. */
  @Override
  public String toString() {
    return "Attestation[" + kind + ", " + header + ", digest=" + digest + "]";
  }
}
