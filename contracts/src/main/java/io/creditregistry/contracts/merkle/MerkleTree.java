package io.creditregistry.contracts.merkle;

import io.creditregistry.contracts.bytes.Bytes32;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.web3j.crypto.Hash;

/**
 * A tree in OpenZeppelin's StandardMerkleTree format: leaves sorted by hash, the nodes as a binary
 * heap with the root at 0 and the leaves from the back. All nodes live in one byte array, 64 bytes
 * per leaf.
 */
public final class MerkleTree {
  /** Most leaves: a leaf's place must fit beside its sort key. */
  public static final int MAX_LEAVES = 1 << 24;

  private static final int WIDTH = Bytes32.WIDTH;

  private final byte[] nodes;
  private final int[] heapIndexOfLeaf;

  private MerkleTree(byte[] nodes, int[] heapIndexOfLeaf) {
    this.nodes = nodes;
    this.heapIndexOfLeaf = heapIndexOfLeaf;
  }

  /**
   * Builds the tree over leaf hashes in any order.
   *
   * @throws IllegalArgumentException if there are none, or more than {@link #MAX_LEAVES}
   */
  public static MerkleTree of(List<Bytes32> leafHashes) {
    byte[] flat = new byte[leafHashes.size() * WIDTH];
    int at = 0;
    for (Bytes32 leaf : leafHashes) {
      System.arraycopy(leaf.toBytes(), 0, flat, at, WIDTH);
      at += WIDTH;
    }
    return of(flat);
  }

  /**
   * Builds the tree over leaf hashes laid end to end, 32 bytes each.
   *
   * @throws IllegalArgumentException if the length is not 32 times 1..{@link #MAX_LEAVES}
   */
  public static MerkleTree of(byte[] leafHashes) {
    int count = leafHashes.length / WIDTH;
    if (leafHashes.length % WIDTH != 0 || count < 1 || count > MAX_LEAVES) {
      throw new IllegalArgumentException(
          "leaves: expected 1.." + MAX_LEAVES + " times 32 bytes but found " + leafHashes.length);
    }
    int[] order = LeafOrder.of(leafHashes);
    int size = 2 * count - 1;
    byte[] nodes = new byte[size * WIDTH];
    int[] heapIndexOfLeaf = new int[count];
    for (int rank = 0; rank < count; rank++) {
      int heapIndex = size - 1 - rank;
      heapIndexOfLeaf[order[rank]] = heapIndex;
      System.arraycopy(leafHashes, order[rank] * WIDTH, nodes, heapIndex * WIDTH, WIDTH);
    }
    byte[] pair = new byte[2 * WIDTH];
    for (int i = count - 2; i >= 0; i--) {
      hashChildren(nodes, i, pair);
    }
    return new MerkleTree(nodes, heapIndexOfLeaf);
  }

  private static void hashChildren(byte[] nodes, int parent, byte[] pair) {
    int left = (2 * parent + 1) * WIDTH;
    int right = left + WIDTH;
    boolean ordered =
        Arrays.compareUnsigned(nodes, left, left + WIDTH, nodes, right, right + WIDTH) <= 0;
    System.arraycopy(nodes, ordered ? left : right, pair, 0, WIDTH);
    System.arraycopy(nodes, ordered ? right : left, pair, WIDTH, WIDTH);
    System.arraycopy(Hash.sha3(pair), 0, nodes, parent * WIDTH, WIDTH);
  }

  /** Count of leaves, at least 1. */
  public int size() {
    return heapIndexOfLeaf.length;
  }

  public Bytes32 root() {
    return node(0);
  }

  /**
   * Siblings from the leaf up to below the root; empty where the tree is one leaf.
   *
   * @param leaf the leaf's place in the list that the tree was built from
   * @throws IndexOutOfBoundsException if there is no such leaf
   */
  public List<Bytes32> proof(int leaf) {
    List<Bytes32> siblings = new ArrayList<>();
    for (int i = heapIndexOfLeaf[leaf]; i > 0; i = (i - 1) / 2) {
      siblings.add(node(i % 2 == 1 ? i + 1 : i - 1));
    }
    return List.copyOf(siblings);
  }

  /** Writes all nodes, root first, 32 bytes each: what {@link StoredTree} reads. */
  void writeTo(OutputStream out) throws IOException {
    out.write(nodes);
  }

  private Bytes32 node(int index) {
    return Bytes32.of(Arrays.copyOfRange(nodes, index * WIDTH, (index + 1) * WIDTH));
  }
}
