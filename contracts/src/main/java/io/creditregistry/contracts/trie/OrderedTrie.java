package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Root of the trie that numbers values 0, 1, 2, … by the RLP of their index: a block's transactions
 * and receipts (Yellow Paper, section 4.3.2).
 */
public final class OrderedTrie {
  private static final Rlp.Item NOTHING = Rlp.text(new byte[0]);

  private record Entry(byte[] path, byte[] value) {}

  private OrderedTrie() {}

  /** The root over the values in their order. */
  public static Bytes32 root(List<byte[]> values) {
    if (values.isEmpty()) {
      return TrieProof.EMPTY_ROOT;
    }
    List<Entry> entries = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      byte[] key = Rlp.encode(Rlp.number(BigInteger.valueOf(i)));
      entries.add(new Entry(TrieProof.nibbles(key), values.get(i)));
    }
    entries.sort(Comparator.comparing(Entry::path, Arrays::compare));
    return Keccak.hash(Rlp.encode(node(entries, 0)));
  }

  private static Rlp.Item node(List<Entry> under, int depth) {
    Entry first = under.get(0);
    if (under.size() == 1) {
      return Rlp.list(List.of(part(first.path(), depth, first.path().length, true), text(first)));
    }
    int shared = shared(first.path(), under.get(under.size() - 1).path(), depth);
    return shared > depth
        ? Rlp.list(
            List.of(part(first.path(), depth, shared, false), reference(branch(under, shared))))
        : branch(under, depth);
  }

  /** No key is the beginning of another, so that a branch holds no value of its own. */
  private static Rlp.Item branch(List<Entry> under, int depth) {
    List<Rlp.Item> children = new ArrayList<>(17);
    int from = 0;
    for (int nibble = 0; nibble < 16; nibble++) {
      int to = from;
      while (to < under.size() && under.get(to).path()[depth] == nibble) {
        to++;
      }
      children.add(from == to ? NOTHING : reference(node(under.subList(from, to), depth + 1)));
      from = to;
    }
    children.add(NOTHING);
    return Rlp.list(children);
  }

  private static int shared(byte[] first, byte[] last, int from) {
    int at = from;
    while (at < first.length && at < last.length && first[at] == last[at]) {
      at++;
    }
    return at;
  }

  private static Rlp.Item text(Entry entry) {
    return Rlp.text(entry.value());
  }

  private static Rlp.Item reference(Rlp.Item node) {
    byte[] encoded = Rlp.encode(node);
    return encoded.length < Bytes32.WIDTH ? node : Rlp.text(Keccak.hash(encoded).toBytes());
  }

  /** Hex-prefix encoding (Yellow Paper, appendix C). */
  private static Rlp.Item part(byte[] path, int from, int to, boolean isLeaf) {
    int length = to - from;
    byte[] encoded = new byte[length / 2 + 1];
    int flag = (isLeaf ? 2 : 0) + length % 2;
    int next = from;
    encoded[0] = (byte) (flag << 4 | (length % 2 == 1 ? path[next++] : 0));
    for (int i = 1; i < encoded.length; i++) {
      encoded[i] = (byte) (path[next++] << 4 | path[next++]);
    }
    return Rlp.text(encoded);
  }
}
