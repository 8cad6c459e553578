package io.creditregistry.contracts.trie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.trie.ProofResult.Absent;
import io.creditregistry.contracts.trie.ProofResult.Broken;
import io.creditregistry.contracts.trie.ProofResult.Present;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrieProofTest {
  /** "dogs" of the Ethereum tests (TrieTests/trieanyorder.json). */
  private static final Bytes32 DOGS_ROOT =
      Bytes32.of("0x8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3");

  private static TestTrie dogs() {
    return new TestTrie()
        .put("doe".getBytes(UTF_8), "reindeer".getBytes(UTF_8))
        .put("dog".getBytes(UTF_8), "puppy".getBytes(UTF_8))
        .put("dogglesworth".getBytes(UTF_8), "cat".getBytes(UTF_8));
  }

  private static ProofResult follow(TestTrie trie, String key) {
    byte[] bytes = key.getBytes(UTF_8);
    return TrieProof.follow(trie.root(), bytes, trie.proof(bytes));
  }

  @Test
  void followsTheEthereumTestsTrie() {
    assertThat(dogs().root()).isEqualTo(DOGS_ROOT);
    assertPresent(follow(dogs(), "doe"), "reindeer");
    assertPresent(follow(dogs(), "dog"), "puppy");
    assertPresent(follow(dogs(), "dogglesworth"), "cat");
  }

  private static void assertPresent(ProofResult result, String value) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Present.class,
            present -> assertThat(new String(present.value(), UTF_8)).isEqualTo(value));
  }

  @Test
  void provesAbsence() {
    for (String key : List.of("cat", "do", "dogs", "dogglesworthy", "e", "dof")) {
      assertThat(follow(dogs(), key)).as(key).isInstanceOf(Absent.class);
    }
    assertThat(TrieProof.follow(TrieProof.EMPTY_ROOT, new byte[32], List.of()))
        .isInstanceOf(Absent.class);
  }

  @Test
  void knowsTheEmptyRoot() {
    assertThat(TrieProof.EMPTY_ROOT.hex())
        .isEqualTo("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
  }

  @Test
  void followsALargeTrieOfHashedKeys() {
    TestTrie trie = new TestTrie();
    for (int i = 0; i < 500; i++) {
      trie.put(Keccak.hash("key" + i).toBytes(), ("value" + i).getBytes(UTF_8));
    }
    Bytes32 root = trie.root();
    for (int i = 0; i < 500; i += 7) {
      byte[] key = Keccak.hash("key" + i).toBytes();
      assertPresent(TrieProof.follow(root, key, trie.proof(key)), "value" + i);
      byte[] other = Keccak.hash("other" + i).toBytes();
      assertThat(TrieProof.follow(root, other, trie.proof(other))).isInstanceOf(Absent.class);
    }
  }

  @Test
  void refusesEveryChangedMissingOrAddedNode() {
    byte[] key = "dogglesworth".getBytes(UTF_8);
    List<byte[]> proof = dogs().proof(key);
    for (int i = 0; i < proof.size(); i++) {
      for (int at = 0; at < proof.get(i).length; at++) {
        List<byte[]> changed = new ArrayList<>(proof);
        changed.set(i, proof.get(i).clone());
        changed.get(i)[at] ^= 1;
        assertThat(TrieProof.follow(DOGS_ROOT, key, changed)).isInstanceOf(Broken.class);
      }
      List<byte[]> missing = new ArrayList<>(proof);
      missing.remove(i);
      assertThat(TrieProof.follow(DOGS_ROOT, key, missing)).isInstanceOf(Broken.class);
    }
    List<byte[]> added = new ArrayList<>(proof);
    added.add(proof.get(0));
    assertThat(TrieProof.follow(DOGS_ROOT, key, added)).isInstanceOf(Broken.class);
    assertThat(TrieProof.follow(Bytes32.ZERO, key, proof)).isInstanceOf(Broken.class);
    assertThat(TrieProof.follow(DOGS_ROOT, key, List.of())).isInstanceOf(Broken.class);
  }

  @Test
  void refusesANodeThatIsNoNode() {
    for (byte[] nonsense :
        List.of(
            new byte[0],
            new byte[] {0x05},
            new byte[] {(byte) 0xc1, 0x05},
            "dog".getBytes(UTF_8))) {
      assertThat(TrieProof.follow(Keccak.hash(nonsense), new byte[2], List.of(nonsense)))
          .isInstanceOf(Broken.class);
    }
  }
}
