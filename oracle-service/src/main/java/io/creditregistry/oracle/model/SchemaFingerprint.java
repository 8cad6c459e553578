package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.Feature.Category;
import io.creditregistry.oracle.applicant.Feature.Special;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.ScoreTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash of what a schema means for a model: names, types, codes, ranges and protection, not its
 * prose.
 */
public final class SchemaFingerprint {
  private SchemaFingerprint() {}

  /**
   * keccak256 of the canonical JSON of the schema's meaning, as {@code 0x} and 64 hexadecimal
   * digits.
   */
  public static String of(FeatureSchema schema) {
    return Keccak.hex(canonical(schema));
  }

  /** The text that {@link #of} hashes; who recomputes a score finds a category's place in it. */
  public static String canonical(FeatureSchema schema) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", schema.id());
    json.put("bad", schema.target().bad().stream().sorted().toList());
    json.put("good", schema.target().good().stream().sorted().toList());
    schema.target().score().ifPresent(score -> json.put("scores", scores(score)));
    json.put("features", schema.features().stream().map(SchemaFingerprint::feature).toList());
    return CanonicalJson.write(json);
  }

  private static List<Integer> scores(ScoreTarget score) {
    return List.of(score.minPoints(), score.maxPoints(), score.badBelow());
  }

  private static Map<String, Object> feature(Feature feature) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", feature.name());
    json.put("type", feature.type().name());
    json.put("unit", feature.unit());
    json.put("range", List.of(Double.toString(feature.min()), Double.toString(feature.max())));
    json.put("specials", feature.specials().stream().map(Special::value).toList());
    json.put("missing", feature.missing().name());
    json.put("categories", feature.categories().stream().map(Category::code).toList());
    json.put("monotone", feature.monotone().name());
    json.put("protected", feature.isProtected());
    json.put("reason", feature.reasonCode());
    return json;
  }
}
