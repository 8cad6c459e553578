package io.creditregistry.contracts.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTrieTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 17, 127, 128, 129, 255, 256, 300})
  void hasTheRootThatTheGeneralTrieHas(int count) {
    List<byte[]> values = new ArrayList<>();
    TestTrie trie = new TestTrie();
    for (int i = 0; i < count; i++) {
      byte[] value = new byte[1 + i % 70];
      value[0] = (byte) (i + 1);
      values.add(value);
      trie.put(Rlp.encode(Rlp.number(BigInteger.valueOf(i))), value);
    }

    assertThat(OrderedTrie.root(values)).isEqualTo(trie.root());
  }

  @Test
  void isTheEmptyTriesRootWithoutValues() {
    assertThat(OrderedTrie.root(List.of())).isEqualTo(TrieProof.EMPTY_ROOT);
  }
}
