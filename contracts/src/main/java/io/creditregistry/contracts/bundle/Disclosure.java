package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.bytes.Bytes32;
import java.util.List;

/**
 * What the score was made from, disclosed by whoever keeps the salt.
 *
 * @param featuresHash keccak-256 of {@code features}
 * @param salt the leaf's salt
 * @param proof siblings from the leaf up to the batch's Merkle root
 * @param features the canonical JSON text exactly as hashed
 */
public record Disclosure(Bytes32 featuresHash, Bytes32 salt, List<Bytes32> proof, String features) {
  /** Copies the list. */
  public Disclosure {
    proof = List.copyOf(proof);
  }
}
