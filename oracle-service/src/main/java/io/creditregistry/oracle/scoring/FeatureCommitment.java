package io.creditregistry.oracle.scoring;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.CanonicalJson;
import io.creditregistry.oracle.model.Keccak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commitment to the inputs of one score: RFC 8785 JSON of {@code {"features": {name: value},
 * "schema": id}} with the features that the model reads; a number as a number, a category as its
 * code, an absent value as null.
 */
public final class FeatureCommitment {
  private FeatureCommitment() {}

  /**
   * The canonical text that {@link #hash} hashes; personal data, to be disclosed only to those
   * entitled.
   */
  public static String canonical(FeatureSchema schema, List<String> inputs, Applicant applicant) {
    Map<String, Object> features = new LinkedHashMap<>();
    for (String input : inputs) {
      int position = schema.indexOf(input);
      features.put(input, value(schema.features().get(position), applicant.value(position)));
    }
    return CanonicalJson.write(Map.of("features", features, "schema", schema.id()));
  }

  /** keccak256 of {@link #canonical} as {@code 0x} and 64 hexadecimal digits. */
  public static String hash(FeatureSchema schema, List<String> inputs, Applicant applicant) {
    return Keccak.hex(canonical(schema, inputs, applicant));
  }

  private static Object value(Feature feature, double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    return feature.isNumeric() ? (Object) value : feature.categories().get((int) value).code();
  }
}
