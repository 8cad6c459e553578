package io.creditregistry.contracts.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.json.JsonEdits;
import io.creditregistry.contracts.json.StrictJson;
import io.creditregistry.contracts.record.SubjectId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class BundleTest {
  private static final String ANY = "scored";

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
          Map.entry("promotion", List.of("record in batch")),
          Map.entry("promotion.transaction", List.of("promotion")),
          Map.entry("release.batch", List.of("release digest", "format")),
          Map.entry(
              "release.batch.signatures", List.of("release signatures", "release transaction")),
          Map.entry("release.attesterSet", List.of("release attester set", "format")),
          Map.entry("release.transaction", List.of("release transaction")),
          Map.entry("state.block", List.of("block header")),
          Map.entry("state.accountProof", List.of("account proof")),
          Map.entry("state.storageProof", List.of("storage proof")),
          Map.entry("state.commitmentProof", List.of("commitment proof")),
          Map.entry("disclosure", List.of("disclosure")));

  private static BundleWorld world;
  private static TrustAnchors anchors;

  /** The files by the way in which their record came. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  @BeforeAll
  static void gather() {
    world = new BundleWorld();
    anchors = world.anchors();
    world.bundles().forEach((name, bundle) -> FILES.put(name, BundleWriter.write(bundle)));
    if ("write".equals(System.getenv("BUNDLE_VECTOR"))) {
      BundleVector.write(FILES, anchors);
      QbftVector.write(FILES.get(ANY), anchors);
    }
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static BundleReport verify(String json) {
    return BundleVerifier.verify(json, Optional.of(anchors));
  }

  static Stream<String> names() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void verifiesATrueBundleAndSaysWhatItRestsOn(String name) {
    BundleReport report = verify(FILES.get(name));

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.anchored()).hasSize(name.contains("released") ? 3 : 2);
    assertThat(report.shown()).hasSize(name.contains("released") ? 3 : 2);
    assertThat(report.selfConsistentOnly()).hasSize(1);
  }

  @Test
  void claimsNothingAnchoredWithoutAnchors() {
    BundleReport report = BundleVerifier.verify(FILES.get(ANY), Optional.empty());

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

    BundleReport report = BundleVerifier.verify(FILES.get("released"), Optional.of(none));

    assertThat(report.failures())
        .extracting(Check::name)
        .containsExactly("attester set", "release attester set");
    assertThat(report.anchored()).isEmpty();
    assertThat(report.shown()).isEmpty();
  }

  @Test
  void hasNothingForAStranger() {
    assertThat(world.builder().build(SubjectId.derive(new byte[32], "stranger"))).isEmpty();
  }

  @Test
  void showsARecordThatALaterOneReplacedAsOfTheBlockThatStoredIt() {
    Bundle first = world.builder().build(BundleWorld.SCORED, 1).orElseThrow();

    assertThat(first.record().scorePoints()).isEqualTo(700);
    assertThat(first.state().number()).isLessThan(world.bundles().get(ANY).state().number());
    assertThat(world.builder().build(BundleWorld.SCORED, 3).orElseThrow().state().number())
        .isEqualTo(world.bundles().get(ANY).state().number());
  }

  @Test
  void showsNoRecordThatNeverStood() {
    assertThat(world.builder().build(BundleWorld.HELD, 3)).isEmpty();
    assertThat(world.builder().build(BundleWorld.HELD, 99)).isEmpty();
    assertThat(
            verify(BundleWriter.write(world.builder().build(BundleWorld.HELD).orElseThrow()))
                .shown())
        .last()
        .asString()
        .endsWith("unrevoked, marked held");
  }

  @Test
  void tellsThatAColdBatchWasWithdrawnSinceItsLeafWasPromoted() {
    world.withdrawCommitment();

    String file = BundleWriter.write(world.builder().build(BundleWorld.PROMOTED).orElseThrow());

    assertThat(verify(file).failures()).isEmpty();
    assertThat(verify(file).shown()).contains("its cold batch was withdrawn since");
    assertThat(verify(FILES.get("promoted")).shown())
        .doesNotContain("its cold batch was withdrawn since");
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        Arguments.of("another kind's name", renamed("corrected", "Correction", "Batch"), "format"),
        Arguments.of(
            "another kind's content",
            renamed("corrected", "Correction", "Batch").replace("corrections", "records"),
            "record in batch"),
        Arguments.of(
            "a batch that brings no record", renamed("scored", "Batch", "Release"), "format"),
        Arguments.of("no release", part("released", "release", null), "times"),
        Arguments.of("a release of others", part("corrected", "release", "released"), "release"),
        Arguments.of("a promotion of scores", part("scored", "promotion", "promoted"), "format"),
        Arguments.of(
            "another leaf's promotion",
            part("promoted", "promotion", "promoted and released"),
            "record in batch"),
        Arguments.of("no promotion", part("promoted", "promotion", null), "format"),
        Arguments.of(
            "a new kind in the first format",
            renamed("corrected", "bundle/2", "bundle/1"),
            "format"));
  }

  private static String renamed(String name, String from, String to) {
    return FILES.get(name).replace(from + '"', to + '"');
  }

  /** A file with a part of another in place of its own; without it where there is no other. */
  private static String part(String name, String part, String other) {
    ObjectNode file = (ObjectNode) StrictJson.MAPPER.readTree(FILES.get(name));
    if (other == null) {
      file.remove(part);
    } else {
      file.set(part, StrictJson.MAPPER.readTree(FILES.get(other)).get(part));
    }
    return file.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void namesWhatIsPutTogetherOutOfSeveralBundles(String what, String file, String named) {
    assertThat(verify(file).failures()).as(what).extracting(Check::name).contains(named);
  }

  static Stream<Arguments> leafPaths() {
    return FILES.entrySet().stream()
        .flatMap(
            file ->
                JsonEdits.leafPaths(file.getValue()).stream()
                    .map(path -> Arguments.of(file.getKey(), path)));
  }

  @ParameterizedTest
  @MethodSource("leafPaths")
  void namesEveryChangedField(String name, String path) {
    String good = FILES.get(name);
    String changed = JsonEdits.changed(good, path);

    assertThat(changed).isNotEqualTo(good);
    assertThat(verify(changed).failures())
        .extracting(Check::name)
        .containsAnyElementsOf(namedBy(path));
    assertThat(verify(changed).anchored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("leafPaths")
  void namesEveryMissingField(String name, String path) {
    assertThat(verify(JsonEdits.without(FILES.get(name), path)).passed()).isFalse();
  }

  @Test
  void namesWhatDoesNotBelong() {
    String good = FILES.get(ANY);
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
