package io.creditregistry.contracts.model;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical text of a schema's meaning, whose hash stands in the model.
 *
 * @param hash keccak256 of the text
 */
public record SchemaText(Bytes32 hash, JsonNode features) {

  /**
   * Reads the text.
   *
   * @throws IllegalArgumentException if it is no schema
   */
  public static SchemaText parse(String canonical) {
    try {
      JsonNode features = JsonMapper.shared().readTree(canonical).path("features");
      if (!features.isArray()) {
        throw new IllegalArgumentException("schema: expected features but found none");
      }
      return new SchemaText(Keccak.hash(canonical), features);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "schema: expected JSON but found: " + malformed.getOriginalMessage(), malformed);
    }
  }

  /** A category's codes in their order. */
  List<String> codes(String feature) {
    for (JsonNode each : features) {
      if (each.path("name").asString("").equals(feature)) {
        return each.path("categories").valueStream().map(JsonNode::asString).toList();
      }
    }
    throw new IllegalArgumentException(
        "schema: expected " + feature + " but found no such feature");
  }
}
