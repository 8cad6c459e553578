package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds whole tries, to have roots and proofs that no node made. */
final class TestTrie {
  private final Map<String, byte[]> values = new TreeMap<>();
  private final Map<Bytes32, byte[]> nodes = new HashMap<>();

  TestTrie put(byte[] key, byte[] value) {
    values.put(HexFormat.of().formatHex(key), value);
    return this;
  }

  Bytes32 root() {
    byte[] encoded = Rlp.encode(build(values, 0));
    nodes.put(Keccak.hash(encoded), encoded);
    return Keccak.hash(encoded);
  }

  /** Every hashed node, in the order in which a walk along the key meets them. */
  List<byte[]> proof(byte[] key) {
    Bytes32 at = root();
    List<byte[]> proof = new ArrayList<>();
    String path = HexFormat.of().formatHex(key);
    proof.add(nodes.get(at));
    walk(Rlp.decode(nodes.get(at)), path, proof);
    return proof;
  }

  private void walk(Rlp.Item node, String path, List<byte[]> proof) {
    List<Rlp.Item> items = node.items();
    Rlp.Item child = null;
    String rest = "";
    if (items.size() == 17 && !path.isEmpty()) {
      child = items.get(Character.digit(path.charAt(0), 16));
      rest = path.substring(1);
    } else if (items.size() == 2) {
      String prefixed = HexFormat.of().formatHex(items.get(0).bytes());
      String part = prefixed.substring(prefixed.charAt(0) % 2 == 1 ? 1 : 2);
      if (prefixed.charAt(0) < '2' && path.startsWith(part)) {
        child = items.get(1);
        rest = path.substring(part.length());
      }
    }
    if (child instanceof Rlp.Items) {
      walk(child, rest, proof);
    } else if (child != null && child.bytes().length == 32) {
      byte[] next = nodes.get(Bytes32.of(child.bytes()));
      proof.add(next);
      walk(Rlp.decode(next), rest, proof);
    }
  }

  private Rlp.Item build(Map<String, byte[]> under, int depth) {
    List<String> keys = List.copyOf(under.keySet());
    String first = keys.get(0).substring(depth);
    if (keys.size() == 1) {
      return Rlp.list(List.of(prefixed(first, true), Rlp.text(under.get(keys.get(0)))));
    }
    String last = keys.get(keys.size() - 1).substring(depth);
    int shared = 0;
    while (shared < first.length() && first.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    if (shared > 0) {
      Rlp.Item below = reference(build(under, depth + shared));
      return Rlp.list(List.of(prefixed(first.substring(0, shared), false), below));
    }
    List<Rlp.Item> branch = new ArrayList<>();
    for (int nibble = 0; nibble < 16; nibble++) {
      Map<String, byte[]> child = new TreeMap<>();
      for (String key : keys) {
        if (key.length() > depth && Character.digit(key.charAt(depth), 16) == nibble) {
          child.put(key, under.get(key));
        }
      }
      branch.add(child.isEmpty() ? Rlp.text(new byte[0]) : reference(build(child, depth + 1)));
    }
    byte[] here = first.isEmpty() ? under.get(keys.get(0)) : new byte[0];
    branch.add(Rlp.text(here));
    return Rlp.list(branch);
  }

  private Rlp.Item reference(Rlp.Item node) {
    byte[] encoded = Rlp.encode(node);
    if (encoded.length < 32) {
      return node;
    }
    nodes.put(Keccak.hash(encoded), encoded);
    return Rlp.text(Keccak.hash(encoded).toBytes());
  }

  private static Rlp.Item prefixed(String nibbles, boolean isLeaf) {
    int flag = (isLeaf ? 2 : 0) + nibbles.length() % 2;
    String padded = nibbles.length() % 2 == 1 ? flag + nibbles : flag + "0" + nibbles;
    return Rlp.text(HexFormat.of().parseHex(padded));
  }
}
