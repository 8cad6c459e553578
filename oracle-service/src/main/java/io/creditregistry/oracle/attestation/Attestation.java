package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A signed claim: these records, in this place of the history.
 *
 * @param header the batch's header
 * @param records packed, 24 bytes each
 * @param previousHash the head that the batch follows
 * @param digest EIP-712 digest of the three above
 * @param signatures packed, 65 bytes each, ascending by signer
 */
public record Attestation(
    BatchHeader header, byte[] records, Bytes32 previousHash, Bytes32 digest, byte[] signatures) {

  /** Without the bytes, which say nothing to a reader. */
  @Override
  public String toString() {
    return "Attestation[" + header + ", digest=" + digest + "]";
  }
}
