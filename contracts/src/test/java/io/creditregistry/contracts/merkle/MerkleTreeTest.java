package io.creditregistry.contracts.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MerkleTreeTest {
  static Stream<JsonNode> trees() {
    return Vectors.cases("merkle", "cases");
  }

  private static DisclosureLeaf leaf(JsonNode vector) {
    return new DisclosureLeaf(
        SubjectId.of(Vectors.text(vector, "subjectId")),
        vector.get("scorePoints").asInt(),
        vector.get("pdBps").asInt(),
        vector.get("modelId").asLong(),
        vector.get("dataTime").asLong(),
        Bytes32.of(Vectors.text(vector, "featuresHash")),
        Bytes32.of(Vectors.text(vector, "salt")));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void agreesWithOpenZeppelinsLibrary(JsonNode vector) {
    List<Bytes32> hashes = new ArrayList<>();
    for (JsonNode leaf : vector.get("leaves")) {
      hashes.add(leaf(leaf).hash());
      assertThat(hashes.getLast().hex()).isEqualTo(Vectors.text(leaf, "leafHash"));
    }

    MerkleTree tree = MerkleTree.of(hashes);

    assertThat(tree.root().hex()).isEqualTo(Vectors.text(vector, "root"));
    for (int i = 0; i < hashes.size(); i++) {
      List<Bytes32> expected = new ArrayList<>();
      vector.get("leaves").get(i).get("proof").forEach(h -> expected.add(Bytes32.of(h.asString())));
      assertThat(tree.proof(i)).isEqualTo(expected);
      assertThat(MerkleProof.verify(tree.root(), hashes.get(i), tree.proof(i))).isTrue();
    }
  }

  @Test
  void hashesFeatures() {
    Vectors.cases("merkle", "features")
        .forEach(
            vector ->
                assertThat(Keccak.hash(Vectors.text(vector, "canonical")).hex())
                    .isEqualTo(Vectors.text(vector, "featuresHash")));
  }

  @Test
  void refusesAForeignLeaf() {
    MerkleTree tree = MerkleTree.of(hashes(9, 1));

    assertThat(MerkleProof.verify(tree.root(), Keccak.hash("foreign"), tree.proof(0))).isFalse();
    assertThat(MerkleProof.verify(tree.root(), hashes(9, 1).get(0), tree.proof(1))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.of(List.of()));
  }

  @Test
  void ordersHashesThatShareTheirSortedBits() {
    List<Bytes32> alike = new ArrayList<>();
    for (int i = 50; i > 0; i--) {
      alike.add(Bytes32.of(BigInteger.valueOf(i)));
      alike.add(Bytes32.of(BigInteger.ONE.shiftLeft(255).or(BigInteger.valueOf(i))));
    }
    List<Bytes32> shuffled = new ArrayList<>(alike);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(MerkleTree.of(shuffled).root()).isEqualTo(MerkleTree.of(alike).root());
  }

  @Test
  void provesEveryLeafOfALargerTree() {
    List<Bytes32> hashes = hashes(2_001, 3);
    MerkleTree tree = MerkleTree.of(hashes);

    for (int i = 0; i < hashes.size(); i++) {
      assertThat(MerkleProof.verify(tree.root(), hashes.get(i), tree.proof(i))).isTrue();
    }
  }

  private static List<Bytes32> hashes(int count, long seed) {
    Random random = new Random(seed);
    List<Bytes32> hashes = new ArrayList<>();
    byte[] hash = new byte[32];
    for (int i = 0; i < count; i++) {
      random.nextBytes(hash);
      hashes.add(Bytes32.of(hash));
    }
    return hashes;
  }
}
