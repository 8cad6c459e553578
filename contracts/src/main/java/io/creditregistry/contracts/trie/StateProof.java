package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.trie.ProofResult.Absent;
import io.creditregistry.contracts.trie.ProofResult.Broken;
import io.creditregistry.contracts.trie.ProofResult.Present;
import java.math.BigInteger;
import java.util.List;

/** Follows an account and its slots from a block's state root (EIP-1186 proofs). */
public final class StateProof {
  private StateProof() {}

  /** Outcome of an account's proof. */
  public sealed interface AccountResult {
    /** The account's state under the root. */
    record Proven(AccountState account) implements AccountResult {}

    /** The proof is broken, or it shows that there is no such account. */
    record Refused(String reason) implements AccountResult {}
  }

  /** Outcome of a slot's proof. */
  public sealed interface SlotResult {
    /** The slot's word under the root; zero where the trie has no such key. */
    record Proven(Bytes32 word) implements SlotResult {}

    /** The proof is broken. */
    record Refused(String reason) implements SlotResult {}
  }

  /** The account under a state root. */
  public static AccountResult account(Bytes32 stateRoot, Address address, List<byte[]> nodes) {
    byte[] key = Keccak.hash(address.toBytes()).toBytes();
    try {
      return switch (TrieProof.follow(stateRoot, key, nodes)) {
        case Present(byte[] value) -> new AccountResult.Proven(AccountState.decode(value));
        case Absent() -> new AccountResult.Refused("no account " + address + " under " + stateRoot);
        case Broken(String reason) -> new AccountResult.Refused(reason);
      };
    } catch (IllegalArgumentException malformed) {
      return new AccountResult.Refused(malformed.getMessage());
    }
  }

  /** The slot's word under an account's storage root. */
  public static SlotResult slot(Bytes32 storageRoot, Bytes32 slot, List<byte[]> nodes) {
    byte[] key = Keccak.hash(slot.toBytes()).toBytes();
    try {
      return switch (TrieProof.follow(storageRoot, key, nodes)) {
        case Present(byte[] value) ->
            new SlotResult.Proven(Bytes32.of(new BigInteger(1, Rlp.decode(value).bytes())));
        case Absent() -> new SlotResult.Proven(Bytes32.ZERO);
        case Broken(String reason) -> new SlotResult.Refused(reason);
      };
    } catch (IllegalArgumentException malformed) {
      return new SlotResult.Refused(malformed.getMessage());
    }
  }
}
