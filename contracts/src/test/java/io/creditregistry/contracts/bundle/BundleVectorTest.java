package io.creditregistry.contracts.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.json.JsonEdits;
import io.creditregistry.contracts.json.StrictJson;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BundleVectorTest {
  @Test
  void stillVerifiesABundleOfTheFirstFormat() {
    BundleReport report =
        BundleVerifier.verify(BundleVector.bundle(), Optional.of(BundleVector.anchors()));

    assertThat(report.failures()).isEmpty();
    assertThat(report.anchored()).hasSize(2);
  }

  static Stream<JsonNode> ways() {
    return Vectors.cases("bundle-kinds", "cases");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void verifiesARecordThatCameInAnyWay(JsonNode way) {
    BundleReport report =
        BundleVerifier.verify(
            way.get("bundle").toString(), Optional.of(BundleVector.anchors("bundle-kinds")));

    assertThat(report.failures()).as(way.get("name").asString()).isEmpty();
    assertThat(report.anchored()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void knowsABlockByItsValidatorsSeals() {
    BundleReport report =
        BundleVerifier.verify(QbftVector.bundle(), Optional.of(QbftVector.anchors()));

    assertThat(report.failures()).isEmpty();
    assertThat(report.anchored()).hasSize(2);
    assertThat(report.checks()).extracting(Check::name).contains("commit seals");
  }

  @Test
  void refusesABundleOfAnotherChain() {
    BundleReport report =
        BundleVerifier.verify(
            JsonEdits.changed(BundleVector.bundle(), "/chainId"),
            Optional.of(BundleVector.anchors()));

    assertThat(report.failures()).extracting(Check::name).contains("chain and contract", "digest");
    assertThat(report.anchored()).isEmpty();
  }

  static Stream<JsonNode> tampered() {
    return Vectors.cases("bundle-qbft", "tampered");
  }

  @ParameterizedTest
  @MethodSource("tampered")
  void namesSealsThatDoNotHold(JsonNode tampered) {
    ObjectNode bundle = (ObjectNode) StrictJson.MAPPER.readTree(QbftVector.bundle());
    ((ObjectNode) bundle.get("state")).set("blockHeader", tampered.get("blockHeader"));

    BundleReport report =
        BundleVerifier.verify(bundle.toString(), Optional.of(QbftVector.anchors()));

    assertThat(report.failures())
        .as(tampered.get("what").asString())
        .extracting(Check::name)
        .contains(tampered.get("named").asString());
    assertThat(report.anchored()).hasSizeLessThan(2);
  }
}
