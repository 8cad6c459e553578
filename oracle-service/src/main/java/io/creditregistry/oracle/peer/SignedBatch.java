package io.creditregistry.oracle.peer;

import io.creditregistry.contracts.bytes.Address;
import java.util.Set;

/**
 * A batch on chain and who signed it.
 *
 * @param publishedAt Unix seconds of its block
 * @param signers as recovered from the publishing transaction; empty where that is no direct call
 *     of the contract, whose signatures cannot be seen
 */
record SignedBatch(
    long sequence, long epoch, long modelId, long publishedAt, Set<Address> signers) {
  SignedBatch {
    signers = Set.copyOf(signers);
  }

  boolean isReadable() {
    return !signers.isEmpty();
  }
}
