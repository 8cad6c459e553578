package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.ScoringModel;
import java.util.List;

/**
 * A trained model with its provenance.
 *
 * @param modelId number in the model registry
 * @param name given by the operator
 * @param kind {@code scorecard} or {@code boosting}
 * @param modelHash keccak256 of the canonical JSON
 * @param schemaYaml the schema's text where the operator brought it; null where it ships
 * @param synthetic whether it learnt from made-up applicants
 * @param championId the champion of the same training; its own id where it is the champion
 * @param rows applicants accepted, hold-out included
 * @param rejectedRows rows of the file that the schema refused
 * @param holdoutRows 0-based data rows that training never saw
 * @param metrics JSON of the hold-out figures, {@code null} text where nothing was held out
 * @param trainedAt Unix seconds
 * @param activeFrom Unix seconds since when it may score; null until then
 */
public record StoredModel(
    long modelId,
    String name,
    String kind,
    String modelHash,
    ModelStatus status,
    String schemaId,
    String schemaYaml,
    boolean synthetic,
    long championId,
    int rows,
    int rejectedRows,
    long seed,
    List<Integer> holdoutRows,
    String metrics,
    String canonicalJson,
    long trainedAt,
    Long activeFrom) {
  static final String SCORECARD = "scorecard";
  static final String BOOSTING = "boosting";

  /** The schema that its applicants follow. */
  public FeatureSchema schema() {
    return SubmittedSchema.kept(schemaId, schemaYaml);
  }

  /** The model, read back from its canonical JSON. */
  public ScoringModel model() {
    return ScoringModel.fromCanonicalJson(canonicalJson, schema());
  }
}
