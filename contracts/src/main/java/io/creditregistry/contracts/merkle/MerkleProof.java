package io.creditregistry.contracts.merkle;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;
import java.util.List;

/** Pure proof functions for {@link MerkleTree}'s format; the same as OpenZeppelin's library. */
public final class MerkleProof {
  private MerkleProof() {}

  /** Whether the leaf hash and its siblings, from the leaf up, lead to the root. */
  public static boolean verify(Bytes32 root, Bytes32 leafHash, List<Bytes32> siblings) {
    return rootOf(leafHash, siblings).equals(root);
  }

  /** The root that a leaf hash and its siblings lead to; the leaf itself where there are none. */
  public static Bytes32 rootOf(Bytes32 leafHash, List<Bytes32> siblings) {
    Bytes32 node = leafHash;
    for (Bytes32 sibling : siblings) {
      node = parent(node, sibling);
    }
    return node;
  }

  private static Bytes32 parent(Bytes32 a, Bytes32 b) {
    boolean ordered = a.compareTo(b) <= 0;
    ByteBuffer pair = ByteBuffer.allocate(2 * Bytes32.WIDTH);
    pair.put((ordered ? a : b).toBytes()).put((ordered ? b : a).toBytes());
    return Keccak.hash(pair.array());
  }
}
