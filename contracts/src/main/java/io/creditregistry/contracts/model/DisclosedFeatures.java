package io.creditregistry.contracts.model;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The features that a score was made from, as their canonical text tells them: a number as a
 * number, a category as its code, an absent value as null.
 */
public final class DisclosedFeatures {
  private final JsonNode features;
  private final Optional<SchemaText> schema;

  private DisclosedFeatures(JsonNode features, Optional<SchemaText> schema) {
    this.features = features;
    this.schema = schema;
  }

  /**
   * Reads the text that {@code featuresHash} hashes.
   *
   * @param schema needed where the model reads a category
   * @throws IllegalArgumentException if it is no such text
   */
  public static DisclosedFeatures parse(String canonical, Optional<SchemaText> schema) {
    try {
      JsonNode features = JsonMapper.shared().readTree(canonical).path("features");
      if (!features.isObject()) {
        throw new IllegalArgumentException("features: expected an object but found " + features);
      }
      return new DisclosedFeatures(features, schema);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "features: expected JSON but found: " + malformed.getOriginalMessage(), malformed);
    }
  }

  /** A number; NaN where it is absent. */
  double number(String feature) {
    JsonNode value = known(feature);
    if (!value.isNull() && !value.isNumber()) {
      throw new IllegalArgumentException(
          "features: " + feature + ": expected a number but found " + value);
    }
    return value.isNull() ? Double.NaN : value.asDouble();
  }

  /** A category's place among the schema's codes; NaN where it is absent. */
  double category(String feature) {
    JsonNode value = known(feature);
    if (value.isNull()) {
      return Double.NaN;
    }
    List<String> codes =
        schema
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        feature
                            + " is a category: expected the model's schema, which orders its"
                            + " codes, but found none"))
            .codes(feature);
    int place = codes.indexOf(value.asString(""));
    if (place < 0) {
      throw new IllegalArgumentException(
          "features: " + feature + ": expected one of " + codes + " but found " + value);
    }
    return place;
  }

  private JsonNode known(String feature) {
    if (!features.has(feature)) {
      throw new IllegalArgumentException(
          "features: expected " + feature + ", which the model reads, but found none");
    }
    return features.get(feature);
  }
}
