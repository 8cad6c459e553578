package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.bytes.Bytes32;
import java.util.List;

/**
 * The block whose state holds the record, with the way from its state root to the record's slot.
 *
 * @param number the block's number
 * @param hash the block's hash
 * @param header the header's RLP, on QBFT chains with its commit seals
 * @param accountProof trie nodes from the state root to the contract's account
 * @param storageProof trie nodes from the account's storage root to the slot
 * @param commitmentProof trie nodes to the slot of the cold batch's root; none for other kinds
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record StateEvidence(
    long number,
    Bytes32 hash,
    byte[] header,
    List<byte[]> accountProof,
    List<byte[]> storageProof,
    List<byte[]> commitmentProof) {
  /** Copies the lists. */
  public StateEvidence {
    accountProof = List.copyOf(accountProof);
    storageProof = List.copyOf(storageProof);
    commitmentProof = List.copyOf(commitmentProof);
  }
}
