package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.Applicant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An additive model over bins. The score is {@code clamp(basePoints + Σ points[bin])} in integers,
 * exactly what the on-chain table computes; the probability comes from the unrounded log-odds.
 *
 * @param schemaId id of the schema trained on
 * @param schemaHash fingerprint of that schema
 * @param development what it was made from
 * @param scale how log-odds become points
 * @param intercept log-odds of being bad before any feature
 * @param basePoints the intercept in points, rounded
 * @param features the bins and their worth, in schema order
 * @param calibration how its log-odds become a probability
 */
public record Scorecard(
    String schemaId,
    String schemaHash,
    Development development,
    ScoreScale scale,
    double intercept,
    int basePoints,
    List<ScorecardFeature> features,
    Calibration calibration)
    implements ScoringModel {

  static final String KIND = "scorecard";

  /**
   * @throws ModelFileException if points are not the rounded log-odds, or there are more than 255
   *     features
   */
  public Scorecard {
    features = List.copyOf(features);
    if (features.size() > FeatureBins.MAX_BINS) {
      throw new ModelFileException("features", features.size() + " features", "at most 255");
    }
    requirePoints("basePoints", basePoints, roundedBase(intercept, scale));
    if (basePoints < Short.MIN_VALUE || basePoints > Short.MAX_VALUE) {
      throw new ModelFileException("basePoints", Integer.toString(basePoints), "a 16-bit integer");
    }
    for (ScorecardFeature feature : features) {
      for (int bin = 0; bin < feature.points().length; bin++) {
        int expected = ScorecardFeature.roundedPoints(feature.logOdds()[bin], scale);
        requirePoints(
            feature.bins().feature() + ".points[" + bin + "]", feature.points()[bin], expected);
      }
    }
  }

  /** A scorecard whose probabilities are its log-odds' own. */
  public Scorecard(
      String schemaId,
      String schemaHash,
      Development development,
      ScoreScale scale,
      double intercept,
      int basePoints,
      List<ScorecardFeature> features) {
    this(
        schemaId,
        schemaHash,
        development,
        scale,
        intercept,
        basePoints,
        features,
        Calibration.NONE);
  }

  @Override
  public Scorecard calibrated(Calibration other) {
    return new Scorecard(
        schemaId, schemaHash, development, scale, intercept, basePoints, features, other);
  }

  private static void requirePoints(String field, int found, int expected) {
    if (found != expected) {
      throw new ModelFileException(
          field, Integer.toString(found), expected + ", the rounded log-odds");
    }
  }

  /** The integer points of an intercept. */
  public static int roundedBase(double intercept, ScoreScale scale) {
    return (int) StrictMath.floor(scale.points(intercept) + 0.5);
  }

  @Override
  public List<String> inputs() {
    return features.stream().map(feature -> feature.bins().feature()).toList();
  }

  /**
   * The applicant's bin of each feature, in the scorecard's order: the input of {@code
   * computeScore} on chain.
   */
  public int[] bins(Applicant applicant) {
    int[] bins = new int[features.size()];
    for (int i = 0; i < bins.length; i++) {
      FeatureBins feature = features.get(i).bins();
      bins[i] = feature.binOf(applicant.value(feature.position()));
    }
    return bins;
  }

  /** {@code clamp(basePoints + Σ points[i][bins[i]])}. */
  public int scorePoints(int[] bins) {
    long sum = basePoints;
    for (int i = 0; i < bins.length; i++) {
      sum += features.get(i).points()[bins[i]];
    }
    return scale.clamp(sum);
  }

  /** Log-odds of being bad for these bins, summed in the scorecard's order. */
  public double logOdds(int[] bins) {
    double sum = intercept;
    for (int i = 0; i < bins.length; i++) {
      sum += features.get(i).logOdds()[bins[i]];
    }
    return sum;
  }

  @Override
  public double logOdds(Applicant applicant) {
    return logOdds(bins(applicant));
  }

  @Override
  public int scorePoints(Applicant applicant) {
    return scorePoints(bins(applicant));
  }

  @Override
  public String toCanonicalJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("basePoints", basePoints);
    putCalibration(json);
    json.put("development", development.toJson());
    json.put("features", features.stream().map(ScorecardFeature::toJson).toList());
    json.put("intercept", intercept);
    json.put("kind", KIND);
    json.put("scale", scale.toJson());
    json.put("schema", schemaId);
    json.put("schemaHash", schemaHash);
    return CanonicalJson.write(json);
  }

  static Scorecard fromJson(ModelNode node) {
    node.exactlyBut(
        CalibrationFile.KEY,
        "basePoints",
        "development",
        "features",
        "intercept",
        "kind",
        "scale",
        "schema",
        "schemaHash");
    return new Scorecard(
        node.text("schema"),
        node.text("schemaHash"),
        Development.fromJson(node.child("development")),
        ScoreScale.fromJson(node.child("scale")),
        node.number("intercept"),
        node.integer("basePoints"),
        node.children("features").stream().map(ScorecardFeature::fromJson).toList(),
        CalibrationFile.in(node));
  }
}
