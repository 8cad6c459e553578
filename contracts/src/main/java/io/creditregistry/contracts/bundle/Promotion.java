package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.bytes.Bytes32;
import java.util.List;

/**
 * A cold batch's leaf as it was promoted: what it holds besides the record, and its way to the
 * root.
 *
 * @param featuresHash the leaf's commitment to the features
 * @param salt the leaf's salt
 * @param proof siblings from the leaf up to the cold batch's root
 * @param transaction the transaction that promoted it
 */
public record Promotion(
    Bytes32 featuresHash, Bytes32 salt, List<Bytes32> proof, RawTransaction transaction) {
  /** Copies the list. */
  public Promotion {
    proof = List.copyOf(proof);
  }
}
