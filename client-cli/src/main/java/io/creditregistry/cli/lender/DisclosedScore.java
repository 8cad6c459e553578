package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.bytes.Bytes32;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was disclosed of a score: the opened leaf, the scorecard's bins and the reasons. Nothing of
 * it is believed before {@link ReasonChecks}.
 *
 * @param proof siblings from the leaf to the batch's Merkle root
 * @param features the canonical text of the features, where it was disclosed too
 */
record DisclosedScore(
    Bytes32 featuresHash,
    Bytes32 salt,
    List<Bytes32> proof,
    int[] bins,
    List<Reason> reasons,
    Optional<String> features) {

  /** One reason, most points lost first. */
  record Reason(String code, String text, String feature, int pointsLost) {}

  /**
   * Reads the oracle's answer, or a file that holds it.
   *
   * @param from how to name it in a refusal
   * @throws CallerMistake where it is no disclosure; names the field
   */
  static DisclosedScore read(String from, String json) {
    try {
      return read(JsonMapper.shared().readTree(json));
    } catch (JacksonException | IllegalArgumentException e) {
      String found =
          e instanceof JacksonException unreadable
              ? unreadable.getOriginalMessage()
              : e.getMessage();
      throw new CallerMistake(from + ": expected a disclosure but found: " + found, e);
    }
  }

  private static DisclosedScore read(JsonNode node) {
    List<Bytes32> proof = new ArrayList<>();
    array(node, "merkleProof").forEach(hash -> proof.add(Bytes32.of(hash.asString(""))));
    List<Reason> reasons = new ArrayList<>();
    array(node, "reasons").forEach(reason -> reasons.add(reason(reason)));
    int[] bins = array(node, "bins").valueStream().mapToInt(JsonNode::asInt).toArray();
    return new DisclosedScore(
        Bytes32.of(node.path("leaf").path("featuresHash").asString("")),
        Bytes32.of(node.path("leaf").path("salt").asString("")),
        proof,
        bins,
        reasons.stream().sorted(Comparator.comparingInt(r -> -r.pointsLost())).toList(),
        node.path("features").isString()
            ? Optional.of(node.path("features").asString())
            : Optional.empty());
  }

  /** The same with the features from elsewhere. */
  DisclosedScore withFeatures(String text) {
    return new DisclosedScore(featuresHash, salt, proof, bins, reasons, Optional.of(text));
  }

  private static Reason reason(JsonNode node) {
    return new Reason(
        node.path("code").asString(""),
        node.path("text").asString(""),
        node.path("feature").asString(""),
        node.path("pointsLost").asInt(0));
  }

  private static JsonNode array(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      throw new IllegalArgumentException(field + " is " + value + ", not a list");
    }
    return value;
  }
}
