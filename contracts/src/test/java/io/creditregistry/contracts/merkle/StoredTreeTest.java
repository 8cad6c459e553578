package io.creditregistry.contracts.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTreeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 1000})
  void everyLeafHasTheProofOfTheTreeInMemory(int count) throws IOException {
    List<Bytes32> leaves =
        IntStream.range(0, count).mapToObj(i -> Keccak.hash("leaf " + i)).toList();
    MerkleTree tree = MerkleTree.of(leaves);

    StoredTree.write(tree, folder.resolve("tree"));
    StoredTree stored = StoredTree.in(folder.resolve("tree"));

    for (int i = 0; i < count; i++) {
      assertThat(stored.proof(leaves.get(i))).contains(tree.proof(i));
    }
  }

  @Test
  void aStrangeLeafHasNoProof() throws IOException {
    MerkleTree tree = MerkleTree.of(List.of(Keccak.hash("a"), Keccak.hash("b")));

    StoredTree stored = StoredTree.write(tree, folder.resolve("tree"));

    assertThat(stored.proof(Keccak.hash("c"))).isEmpty();
  }
}
