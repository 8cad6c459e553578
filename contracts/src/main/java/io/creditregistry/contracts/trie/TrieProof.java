package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.trie.ProofResult.Absent;
import io.creditregistry.contracts.trie.ProofResult.Broken;
import io.creditregistry.contracts.trie.ProofResult.Present;
import java.util.Arrays;
import java.util.List;

/** Merkle-Patricia proofs (Yellow Paper, appendix D), for a key that is present or absent. */
public final class TrieProof {
  /** Root of the trie without any key: keccak-256 of the empty string's RLP. */
  public static final Bytes32 EMPTY_ROOT = Keccak.hash(new byte[] {(byte) 0x80});

  private static final int BRANCH_WIDTH = 17;
  private static final int SHORT_NODE_WIDTH = 2;

  private final byte[] path;
  private final List<byte[]> nodes;
  private int nibble;
  private int used;

  private TrieProof(byte[] path, List<byte[]> nodes) {
    this.path = path;
    this.nodes = nodes;
  }

  /**
   * Follows a key from the root. Every node must hash to its parent's reference and every node
   * given must be used.
   *
   * @param key the trie's key: for accounts and storage the keccak-256 of address or slot
   * @param nodes RLP of the nodes from the root down, without those embedded in their parents
   */
  public static ProofResult follow(Bytes32 root, byte[] key, List<byte[]> nodes) {
    if (root.equals(EMPTY_ROOT) && (nodes.isEmpty() || isEmptyNode(nodes))) {
      return new Absent();
    }
    TrieProof proof = new TrieProof(nibbles(key), nodes);
    try {
      ProofResult result = proof.byHash(root);
      return proof.used == nodes.size() || result instanceof Broken
          ? result
          : new Broken((nodes.size() - proof.used) + " nodes are not part of the key's path");
    } catch (IllegalArgumentException malformed) {
      return new Broken("node " + (proof.used - 1) + ": " + malformed.getMessage());
    }
  }

  private static boolean isEmptyNode(List<byte[]> nodes) {
    return nodes.size() == 1 && Keccak.hash(nodes.get(0)).equals(EMPTY_ROOT);
  }

  private ProofResult byHash(Bytes32 expected) {
    if (used == nodes.size()) {
      return new Broken("node " + used + " is missing");
    }
    byte[] node = nodes.get(used++);
    Bytes32 found = Keccak.hash(node);
    return found.equals(expected)
        ? visit(Rlp.decode(node).items())
        : new Broken("node " + (used - 1) + ": expected hash " + expected + " but found " + found);
  }

  private ProofResult visit(List<Rlp.Item> node) {
    return switch (node.size()) {
      case BRANCH_WIDTH ->
          nibble == path.length
              ? value(node.get(BRANCH_WIDTH - 1))
              : descend(node.get(path[nibble++]));
      case SHORT_NODE_WIDTH -> shortNode(node);
      default ->
          throw new IllegalArgumentException("expected 2 or 17 items but found " + node.size());
    };
  }

  private ProofResult shortNode(List<Rlp.Item> node) {
    byte[] prefixed = nibbles(node.get(0).bytes());
    if (prefixed.length == 0 || prefixed[0] > 3) {
      throw new IllegalArgumentException("expected a hex-prefix flag of 0..3");
    }
    boolean isLeaf = prefixed[0] >= 2;
    byte[] part = Arrays.copyOfRange(prefixed, prefixed[0] % 2 == 1 ? 1 : 2, prefixed.length);
    int end = nibble + part.length;
    boolean matches =
        end <= path.length && Arrays.equals(part, Arrays.copyOfRange(path, nibble, end));
    if (!matches) {
      return new Absent();
    }
    nibble = end;
    if (!isLeaf) {
      return descend(node.get(1));
    }
    return nibble == path.length ? value(node.get(1)) : new Absent();
  }

  private ProofResult descend(Rlp.Item child) {
    if (child instanceof Rlp.Items(List<Rlp.Item> embedded)) {
      return visit(embedded);
    }
    byte[] reference = child.bytes();
    return reference.length == 0 ? new Absent() : byHash(Bytes32.of(reference));
  }

  private static ProofResult value(Rlp.Item item) {
    byte[] value = item.bytes();
    return value.length == 0 ? new Absent() : new Present(value);
  }

  static byte[] nibbles(byte[] bytes) {
    byte[] nibbles = new byte[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      nibbles[2 * i] = (byte) ((bytes[i] >> 4) & 0xf);
      nibbles[2 * i + 1] = (byte) (bytes[i] & 0xf);
    }
    return nibbles;
  }
}
