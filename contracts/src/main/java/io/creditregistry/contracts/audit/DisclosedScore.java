package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One opened leaf, as the oracle discloses it (protocol.md, "Disclosure tree").
 *
 * @param sequence the batch
 * @param proof siblings from the leaf up
 * @param bins the bin of each of the scorecard's features; empty for a model without a table
 * @param features the canonical JSON text that was hashed, where it was disclosed too
 * @param model the model's canonical JSON, where the bins are to be derived from the features
 * @param schema the canonical text of the model's schema, needed where it reads categories
 */
public record DisclosedScore(
    long sequence,
    DisclosureLeaf leaf,
    List<Bytes32> proof,
    List<Integer> bins,
    Optional<String> features,
    Optional<String> model,
    Optional<String> schema) {
  /** Copies the lists. */
  public DisclosedScore {
    proof = List.copyOf(proof);
    bins = List.copyOf(bins);
  }

  /**
   * Reads what {@code GET /api/v1/subjects/ID/disclosure} answers; {@code features} may be added.
   *
   * @throws IllegalArgumentException naming what is missing or malformed
   */
  public static DisclosedScore parse(String json) {
    try {
      JsonNode file = JsonMapper.shared().readTree(json);
      JsonNode leaf = file.path("leaf");
      List<Bytes32> proof = new ArrayList<>();
      file.path("merkleProof").forEach(hash -> proof.add(Bytes32.of(hash.asString())));
      List<Integer> bins = new ArrayList<>();
      file.path("bins").forEach(bin -> bins.add(bin.asInt()));
      return new DisclosedScore(
          number(file, "sequence"),
          new DisclosureLeaf(
              SubjectId.of(text(leaf, "subjectId")),
              (int) number(leaf, "scorePoints"),
              (int) number(leaf, "pdBps"),
              number(leaf, "modelId"),
              number(leaf, "dataTime"),
              Bytes32.of(text(leaf, "featuresHash")),
              Bytes32.of(text(leaf, "salt"))),
          proof,
          bins,
          file.path("features").isString()
              ? Optional.of(file.path("features").asString())
              : Optional.empty(),
          Optional.empty(),
          Optional.empty());
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "expected JSON but found: " + malformed.getOriginalMessage(), malformed);
    }
  }

  /** The same with what the score is derived from; what is empty stays as it was. */
  public DisclosedScore with(
      Optional<String> features, Optional<String> model, Optional<String> schema) {
    return new DisclosedScore(
        sequence,
        leaf,
        proof,
        bins,
        features.or(() -> this.features),
        model.or(() -> this.model),
        schema.or(() -> this.schema));
  }

  private static long number(JsonNode object, String field) {
    if (!object.path(field).isIntegralNumber()) {
      throw new IllegalArgumentException(field + ": expected a number but found none");
    }
    return object.path(field).asLong();
  }

  private static String text(JsonNode object, String field) {
    if (!object.path(field).isString()) {
      throw new IllegalArgumentException(field + ": expected text but found none");
    }
    return object.path(field).asString();
  }
}
