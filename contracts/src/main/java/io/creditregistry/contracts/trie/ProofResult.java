package io.creditregistry.contracts.trie;

/** Outcome of following a trie proof from its root. */
public sealed interface ProofResult {
  /** The key's value, as the trie stores it (itself RLP for accounts and storage). */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Present(byte[] value) implements ProofResult {}

  /** The proof shows that the key has no value. */
  record Absent() implements ProofResult {}

  /** The nodes prove nothing about the key under this root. */
  record Broken(String reason) implements ProofResult {}
}
