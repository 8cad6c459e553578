package io.creditregistry.oracle.applicant;

import java.util.List;
import java.util.Optional;

/**
 * How the applicants of one source look: file layout, outcome, features. Made by {@link
 * SchemaReader}, which refuses contradictions.
 *
 * @param id stable name, part of {@code featuresHash}
 * @param title what the data are, in a few words
 * @param source where the data come from and under which licence; empty where not applicable
 * @param synthetic whether the applicants are made up by {@link SyntheticApplicants}
 * @param format the file's layout
 * @param reference column that names the applicant; empty where files have none (then {@code
 *     id-row} is used)
 * @param target the outcome
 * @param features the model inputs in schema order
 */
public record FeatureSchema(
    String id,
    String title,
    String source,
    boolean synthetic,
    FileFormat format,
    Optional<String> reference,
    Target target,
    List<Feature> features) {

  public FeatureSchema {
    features = List.copyOf(features);
  }

  /** Position of the feature with this name in {@link #features()}, or -1. */
  public int indexOf(String featureName) {
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).name().equals(featureName)) {
        return i;
      }
    }
    return -1;
  }
}
