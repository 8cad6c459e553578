package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.audit.AuditScope.Proofs;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.TestRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DisclosureCheckTest {
  private static final String FEATURES = "{\"features\":{\"age\":41},\"schema\":\"test\"}";
  private static final SubjectId SUBJECT = SubjectId.derive(new byte[32], "a");

  /** The table's 500 base points, 35 for bin 2 of the first feature, -10 for bin 1 of the other. */
  private static final int POINTS = 525;

  private static TestRegistry registry;
  private static DisclosureLeaf leaf;
  private static List<Bytes32> proof;

  @BeforeAll
  static void publish() {
    registry = TestRegistry.start(2, 1);
    registry.pass(1);
    leaf =
        new DisclosureLeaf(
            SUBJECT,
            POINTS,
            300,
            TestRegistry.MODEL,
            registry.now(),
            Keccak.hash(FEATURES),
            Keccak.hash("salt"));
    MerkleTree tree = MerkleTree.of(List.of(leaf.hash(), Keccak.hash("another")));
    proof = tree.proof(0);
    BatchHeader header = registry.nextHeader(tree.root());
    registry.send(registry.signedPublish(header, List.of(new BatchRecord(SUBJECT, POINTS, 300))));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static Check verify(DisclosureLeaf leaf, List<Integer> bins, String features) {
    DisclosedScore disclosed =
        new DisclosedScore(
            1, leaf, proof, bins, Optional.of(features), Optional.empty(), Optional.empty());
    AuditScope scope =
        new AuditScope(
            1,
            Long.MAX_VALUE,
            Optional.empty(),
            Proofs.NONE,
            Optional.empty(),
            Optional.of(disclosed));
    List<Check> checks =
        HistoryVerifier.verify(registry.client(), scope, ReadProgress.NONE).checks();
    return checks.get(checks.size() - 1);
  }

  @Test
  void recomputesThePointsExactly() {
    Check check = verify(leaf, List.of(2, 1), FEATURES);

    assertThat(check.passed()).as(check.evidence()).isTrue();
    assertThat(check.evidence()).contains("gives exactly 525 points");
  }

  @Test
  void namesOtherBinsFeaturesAndLeaves() {
    assertThat(verify(leaf, List.of(1, 1), FEATURES).evidence())
        .contains("the registered table gives 490 points");
    assertThat(verify(leaf, List.of(2), FEATURES).evidence())
        .contains("bins: expected 2 but found 1");
    assertThat(verify(leaf, List.of(2, 9), FEATURES).evidence())
        .contains("bin of feature 1: expected below 2 but found 9");
    assertThat(verify(leaf, List.of(2, 1), FEATURES + " ").evidence())
        .contains("the features do not hash");
    DisclosureLeaf better =
        new DisclosureLeaf(
            SUBJECT, 700, 300, leaf.modelId(), leaf.dataTime(), leaf.featuresHash(), leaf.salt());
    assertThat(verify(better, List.of(2, 1), FEATURES).evidence())
        .contains("the leaf is not under the root");
  }

  @Test
  void readsWhatTheOracleDiscloses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisclosedScore.parse("{\"sequence\": 1}"))
        .withMessage("subjectId: expected text but found none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisclosedScore.parse("no"))
        .withMessageContaining("expected JSON but found");
  }
}
