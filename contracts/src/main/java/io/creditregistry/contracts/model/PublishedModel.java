package io.creditregistry.contracts.model;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.model.Recomputed.Loss;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model as its canonical text tells it; the text's hash is on chain. */
public sealed interface PublishedModel permits PublishedScorecard, PublishedTrees {
  /** keccak256 of the text. */
  Bytes32 hash();

  /** Hash of the schema that the model was made for. */
  Bytes32 schemaHash();

  /**
   * Scores disclosed features.
   *
   * @throws IllegalArgumentException naming a feature that is missing or of the wrong kind
   */
  Recomputed score(DisclosedFeatures features);

  /**
   * What a scorecard's bins cost, weightiest first; empty for a model without bins.
   *
   * @throws IndexOutOfBoundsException if they are not bins of this scorecard
   */
  Optional<List<Loss>> lossesOf(int[] bins);

  /**
   * Reads a model's canonical JSON.
   *
   * @throws IllegalArgumentException naming what is missing or malformed
   */
  static PublishedModel parse(String canonical) {
    try {
      Bytes32 hash = Keccak.hash(canonical);
      JsonNode model = JsonMapper.shared().readTree(canonical);
      String kind = model.path("kind").asString("");
      return switch (kind) {
        case "scorecard" -> PublishedScorecard.read(hash, model);
        case "boosted-trees" -> PublishedTrees.read(hash, model);
        default ->
            throw new IllegalArgumentException(
                "model: expected kind scorecard or boosted-trees but found '" + kind + "'");
      };
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "model: expected its canonical JSON but found: " + malformed.getOriginalMessage(),
          malformed);
    }
  }

  /**
   * The schema must be the one that the model names.
   *
   * @throws IllegalArgumentException if it is another
   */
  default void require(SchemaText schema) {
    if (!schema.hash().equals(schemaHash())) {
      throw new IllegalArgumentException(
          "schema: expected the one with hash " + schemaHash() + " but found " + schema.hash());
    }
  }
}
