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
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.TestRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DisclosureCheckTest {
  private static final String FEATURES =
      "{\"features\":{\"age\":41,\"purpose\":\"car\"},\"schema\":\"test\"}";
  private static final String SCHEMA =
      "{\"features\":[{\"name\":\"age\"},{\"categories\":[\"home\",\"car\"],\"name\":\"purpose\"}]}";

  /** The table of {@link TestRegistry}, told as its makers publish it. */
  private static final String MODEL =
      """
      {"basePoints":500,"features":[\
      {"bins":{"cuts":[25,40],"feature":"age","groups":[],"missing":false,"numeric":true,\
      "specials":[]},"points":[-20,0,35],"reason":true},\
      {"bins":{"cuts":[],"feature":"purpose","groups":[0,1],"missing":false,"numeric":false,\
      "specials":[]},"points":[10,-10],"reason":true}],\
      "kind":"scorecard","scale":{"maxPoints":850,"minPoints":300},"schemaHash":"%s"}"""
          .formatted(Keccak.hash(SCHEMA));

  private static final long MODEL_ID = 8;
  private static final SubjectId SUBJECT = SubjectId.derive(new byte[32], "a");

  /** The table's 500 base points, 35 for bin 2 of the first feature, -10 for bin 1 of the other. */
  private static final int POINTS = 525;

  private static TestRegistry registry;
  private static DisclosureLeaf leaf;
  private static List<Bytes32> proof;

  @BeforeAll
  static void publish() {
    registry = TestRegistry.start(2, 1);
    registry.send(
        registry
            .client()
            .calls()
            .register(
                MODEL_ID,
                Keccak.hash(MODEL),
                Bytes32.ZERO,
                ModelKind.SCORECARD,
                ModelPolicy.from(0),
                Optional.of(TestRegistry.TABLE)));
    registry.pass(1);
    leaf =
        new DisclosureLeaf(
            SUBJECT,
            POINTS,
            300,
            MODEL_ID,
            registry.now(),
            Keccak.hash(FEATURES),
            Keccak.hash("salt"));
    MerkleTree tree = MerkleTree.of(List.of(leaf.hash(), Keccak.hash("another")));
    proof = tree.proof(0);
    BatchHeader next = registry.nextHeader(tree.root());
    BatchHeader header =
        new BatchHeader(
            next.sequence(), next.epoch(), MODEL_ID, leaf.dataTime(), next.deadline(), tree.root());
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
    return verify(disclosed);
  }

  private static Check verify(DisclosedScore disclosed) {
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
  void derivesTheBinsFromTheFeaturesByTheRegisteredModel() {
    DisclosedScore disclosed =
        new DisclosedScore(
            1,
            leaf,
            proof,
            List.of(2, 1),
            Optional.of(FEATURES),
            Optional.of(MODEL),
            Optional.of(SCHEMA));

    Check check = verify(disclosed);

    assertThat(check.passed()).as(check.evidence()).isTrue();
    assertThat(check.evidence())
        .contains("exactly 525 points from the features by the registered model");
    String better = MODEL.replace("\"points\":[10,-10]", "\"points\":[10,30]");
    assertThat(verify(with(disclosed, better, SCHEMA)).evidence())
        .contains("expected the model with hash")
        .contains("gives 565 points for the features but the leaf says 525");
    String swapped = SCHEMA.replace("[\"home\",\"car\"]", "[\"car\",\"home\"]");
    assertThat(verify(with(disclosed, MODEL, swapped)).evidence())
        .contains("schema: expected the one with hash");
    DisclosedScore otherBins =
        new DisclosedScore(
            1,
            leaf,
            proof,
            List.of(1, 1),
            disclosed.features(),
            disclosed.model(),
            disclosed.schema());
    assertThat(verify(otherBins).evidence())
        .contains("the features fall into bins [2, 1] but disclosed are [1, 1]");
  }

  private static DisclosedScore with(DisclosedScore disclosed, String model, String schema) {
    return disclosed.with(Optional.empty(), Optional.of(model), Optional.of(schema));
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
