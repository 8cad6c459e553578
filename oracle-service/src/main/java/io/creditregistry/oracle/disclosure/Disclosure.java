package io.creditregistry.oracle.disclosure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/**
 * One opened leaf of a batch's disclosure tree: enough to check a score against the merkle root
 * that is on chain, see protocol.md, "Disclosure tree".
 *
 * @param leafTypes Solidity types of the leaf's values, in order
 * @param leaf the leaf's values
 * @param leafHash hash of the encoded leaf
 * @param merkleProof siblings from the leaf to the root
 * @param merkleRoot as in the batch's header
 * @param sequence the batch
 * @param bins JSON array with the bin of each scorecard feature, for {@code computeScore}; empty
 *     for trees
 * @param reasons JSON array of code, text, feature and pointsLost
 */
record Disclosure(
    List<String> leafTypes,
    Leaf leaf,
    String leafHash,
    List<String> merkleProof,
    String merkleRoot,
    long sequence,
    String digest,
    String transactionHash,
    Long blockNumber,
    @JsonRawValue String bins,
    @JsonRawValue String reasons) {

  /** The values in the order of the leaf's types. */
  record Leaf(
      String subjectId,
      int scorePoints,
      int pdBps,
      long modelId,
      long dataTime,
      String featuresHash,
      String salt) {}
}
