package io.creditregistry.contracts.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.json.JsonEdits;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.TestRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTest {
  private static final String FEATURES = "{\"features\":{\"age\":41},\"schema\":\"test\"}";
  private static final SubjectId SUBJECT = SubjectId.derive(new byte[32], "a");

  /** Which checks may name a change of a field; the longest matching start of its path decides. */
  private static final Map<String, List<String>> NAMED_BY =
      Map.ofEntries(
          Map.entry("format", List.of("format")),
          Map.entry("chainId", List.of("chain and contract")),
          Map.entry("contract", List.of("chain and contract")),
          Map.entry("subjectId", List.of("record in batch")),
          Map.entry("record", List.of("storage proof")),
          Map.entry("batch", List.of("digest", "format")),
          Map.entry("batch.signatures", List.of("signatures", "transaction")),
          Map.entry("attesterSet", List.of("attester set", "format")),
          Map.entry("transaction", List.of("transaction")),
          Map.entry("state.block", List.of("block header")),
          Map.entry("state.accountProof", List.of("account proof")),
          Map.entry("state.storageProof", List.of("storage proof")),
          Map.entry("disclosure", List.of("disclosure")));

  private static TestRegistry registry;
  private static String good;
  private static TrustAnchors anchors;

  @BeforeAll
  static void gather() {
    registry = TestRegistry.start(3, 2);
    publish(700, 120);
    Disclosure disclosure = publish(715, 100);
    Bundle bundle =
        new BundleBuilder(registry.client()).build(SUBJECT, Optional.of(disclosure)).orElseThrow();
    good = BundleWriter.write(bundle);
    anchors = TrustAnchors.from(registry.client()).withBlock(bundle.state().hash());
    if ("write".equals(System.getenv("BUNDLE_VECTOR"))) {
      BundleVector.write(good, anchors);
      QbftVector.write(good, anchors);
    }
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static Disclosure publish(int scorePoints, int pdBps) {
    Bytes32 featuresHash = Keccak.hash(FEATURES);
    Bytes32 salt = Keccak.hash("salt");
    registry.pass(1);
    long dataTime = registry.now();
    DisclosureLeaf leaf =
        new DisclosureLeaf(
            SUBJECT, scorePoints, pdBps, TestRegistry.MODEL, dataTime, featuresHash, salt);
    MerkleTree tree = MerkleTree.of(List.of(leaf.hash(), Keccak.hash("another leaf")));
    BatchHeader next = registry.nextHeader(tree.root());
    registry.send(
        registry.signedPublish(
            next,
            List.of(
                new BatchRecord(SUBJECT, scorePoints, pdBps),
                new BatchRecord(SubjectId.derive(new byte[32], "b"), 500, 900))));
    return new Disclosure(featuresHash, salt, tree.proof(0), FEATURES);
  }

  private static BundleReport verify(String json) {
    return BundleVerifier.verify(json, Optional.of(anchors));
  }

  @Test
  void verifiesATrueBundleAndSaysWhatItRestsOn() {
    BundleReport report = verify(good);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.anchored()).hasSize(2);
    assertThat(report.selfConsistentOnly()).hasSize(1);
  }

  @Test
  void claimsNothingAnchoredWithoutAnchors() {
    BundleReport report = BundleVerifier.verify(good, Optional.empty());

    assertThat(report.passed()).isTrue();
    assertThat(report.anchored()).isEmpty();
    assertThat(report.selfConsistentOnly()).hasSize(3);
  }

  @Test
  void readsItsOwnAnchors() {
    assertThat(TrustAnchors.parse(anchors.toJson())).isEqualTo(anchors);
  }

  @Test
  void refusesAnUnknownEpoch() {
    TrustAnchors none =
        new TrustAnchors(anchors.domain(), List.of(), anchors.blockHashes(), List.of());

    BundleReport report = BundleVerifier.verify(good, Optional.of(none));

    assertThat(report.failures()).extracting(Check::name).containsExactly("attester set");
    assertThat(report.anchored()).isEmpty();
  }

  @Test
  void hasNothingForAStranger() {
    assertThat(
            new BundleBuilder(registry.client())
                .build(SubjectId.derive(new byte[32], "stranger"), Optional.empty()))
        .isEmpty();
  }

  static Stream<String> leafPaths() {
    return JsonEdits.leafPaths(good).stream();
  }

  @ParameterizedTest
  @MethodSource("leafPaths")
  void namesEveryChangedField(String path) {
    String changed = JsonEdits.changed(good, path);

    assertThat(changed).isNotEqualTo(good);
    assertThat(verify(changed).failures())
        .extracting(Check::name)
        .containsAnyElementsOf(namedBy(path));
    assertThat(verify(changed).anchored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("leafPaths")
  void namesEveryMissingField(String path) {
    String changed = JsonEdits.without(good, path);

    assertThat(verify(changed).passed()).isFalse();
  }

  @Test
  void namesWhatDoesNotBelong() {
    String more = good.replaceFirst("\\{", "{\"note\": 1,");
    String twice = good.replaceFirst("\\{", "{\"chainId\": 1,");

    assertThat(verify(more).failures())
        .extracting(Check::evidence)
        .containsExactly("note: not a field of this format");
    assertThat(verify(twice).failures()).extracting(Check::name).containsExactly("format");
    assertThat(verify(good.substring(0, good.length() / 2)).failures())
        .extracting(Check::name)
        .containsExactly("format");
    assertThat(verify("").failures()).extracting(Check::name).containsExactly("format");
  }

  private static List<String> namedBy(String path) {
    String dotted = path.substring(1).replace('/', '.');
    return NAMED_BY.entrySet().stream()
        .filter(entry -> dotted.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .orElseThrow()
        .getValue();
  }
}
