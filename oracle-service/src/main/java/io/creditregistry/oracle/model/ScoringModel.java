package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import java.util.List;
import java.util.Map;

/** A trained model. Everything it needs to score is in its canonical JSON, and nothing else is. */
public sealed interface ScoringModel permits Scorecard, BoostedTrees {

  /** Id of the schema that the model was trained on. */
  String schemaId();

  /** {@link SchemaFingerprint} of that schema. */
  String schemaHash();

  /** What it was made from. */
  Development development();

  /** How its log-odds become points. */
  ScoreScale scale();

  /** How its log-odds become a probability of default. */
  Calibration calibration();

  /** The same model with another calibration: the same score points, another hash. */
  ScoringModel calibrated(Calibration other);

  /** Names of the schema features that it reads, in model order. */
  List<String> inputs();

  /**
   * Natural log of the odds of being bad, unrounded. The applicant must have been read with the
   * model's schema.
   */
  double logOdds(Applicant applicant);

  /** Score points within the scale's bounds. */
  int scorePoints(Applicant applicant);

  /** Its RFC 8785 JSON: no times, no machine names. */
  String toCanonicalJson();

  /** keccak256 of {@link #toCanonicalJson()} in UTF-8, as {@code 0x} and 64 hexadecimal digits. */
  default String modelHash() {
    return Keccak.hex(toCanonicalJson());
  }

  /** Probability of default, 0 to 1, calibrated, from the unrounded log-odds. */
  default double pd(Applicant applicant) {
    return calibration().pd(logOdds(applicant));
  }

  /** Puts the calibration into a model's JSON where it has one. */
  default void putCalibration(Map<String, Object> json) {
    if (!calibration().equals(Calibration.NONE)) {
      json.put(CalibrationFile.KEY, calibration().toJson());
    }
  }

  /**
   * Refuses to be used with another schema.
   *
   * @throws ModelFileException if the schema's id or meaning is not the one trained on
   */
  default void requireSchema(FeatureSchema schema) {
    if (!schemaId().equals(schema.id())) {
      throw new ModelFileException(
          "schema", schema.id(), "the schema it was trained on, " + schemaId());
    }
    String hash = SchemaFingerprint.of(schema);
    if (!schemaHash().equals(hash)) {
      throw new ModelFileException(
          "schemaHash", hash, schemaHash() + ", that of the schema it was trained on");
    }
  }

  /**
   * Reads a model.
   *
   * @param json what {@link #toCanonicalJson()} gave, byte for byte
   * @param schema the schema it must belong to
   * @throws ModelFileException if the text is cut off, not canonical, inconsistent, or of another
   *     schema
   */
  static ScoringModel fromCanonicalJson(String json, FeatureSchema schema) {
    return ModelFile.read(json, schema);
  }
}
