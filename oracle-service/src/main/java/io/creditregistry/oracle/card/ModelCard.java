package io.creditregistry.oracle.card;

import io.creditregistry.oracle.calibration.CalibrationContest;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.calibration.Reliability;
import io.creditregistry.oracle.evaluation.Evaluation;
import io.creditregistry.oracle.evaluation.Interval;
import io.creditregistry.oracle.evaluation.ScoreFit;
import io.creditregistry.oracle.fairness.AlternativeSearch.Alternative;
import io.creditregistry.oracle.fairness.FairnessReport;
import io.creditregistry.oracle.stability.ScoreBands;
import io.creditregistry.oracle.stability.StabilityVerdict;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a model, without any applicant in it: counts, rates and curves only. Free of
 * times and numbers of the catalogue, so that the same model and data give the same bytes.
 *
 * @param format name and version of this form
 * @param synthetic whether every figure comes from made-up applicants
 * @param kind {@code scorecard} or {@code boosting}
 * @param title the data, in a few words
 * @param source where the data come from and under which licence; may be empty
 * @param data the samples
 * @param features the schema's features in order, with what the model makes of them
 * @param evaluation metrics and intervals on the evaluated sample
 * @param scoreFit how close points come to existing scores; null where the target is an outcome
 * @param curves what the plots show
 * @param reliability predicted against observed
 * @param recalibration whether a calibration fitted on top would make the probabilities better
 * @param grades the PD master scale on the evaluated sample
 * @param stability the evaluated sample against development
 * @param fairness protected groups
 * @param alternatives what a search for less discriminatory alternatives found; empty for trees
 * @param reasons how often each reason is the first, and how often it is among the four
 * @param screen segments and outliers; null where the steps are off
 * @param limits what the model must not be trusted with
 * @param provenance what it was made from
 */
public record ModelCard(
    String format,
    boolean synthetic,
    String kind,
    String title,
    String source,
    Data data,
    List<FeatureCard> features,
    Evaluation evaluation,
    ScoreFitCard scoreFit,
    Curves curves,
    Reliability reliability,
    CalibrationContest recalibration,
    List<MasterScale.Grade> grades,
    Stability stability,
    FairnessReport fairness,
    List<Alternative> alternatives,
    List<ReasonCount> reasons,
    ScreenCard screen,
    List<String> limits,
    Provenance provenance) {

  static final String FORMAT = "model-card/1";

  /**
   * The samples.
   *
   * @param evaluatedOn {@code hold-out}, or {@code development} where no row was held out
   * @param rejectedRows rows of the file that the schema refused
   */
  public record Data(
      String evaluatedOn,
      int developmentRows,
      int developmentBads,
      int evaluatedRows,
      int evaluatedBads,
      int rejectedRows) {}

  /**
   * A feature and its part in the model.
   *
   * @param range what the schema accepts, in words
   * @param used whether the model reads it
   * @param informationValue on the development sample; null for trees
   * @param importancePoints mean distance, in score points, from the feature's average effect
   * @param stabilityIndex CSI of the evaluated sample against development; null without bins
   * @param stability what the index asks for; null without bins
   * @param bins what each bin is worth; empty without bins
   */
  public record FeatureCard(
      String name,
      String type,
      String unit,
      String range,
      String missing,
      String monotone,
      boolean isProtected,
      String reasonCode,
      String reasonText,
      boolean used,
      Double informationValue,
      double importancePoints,
      Double stabilityIndex,
      StabilityVerdict stability,
      List<BinCard> bins) {}

  /**
   * One bin.
   *
   * @param goods good rows of the development sample
   * @param bads bad rows of the development sample
   * @param woe weight of evidence; positive is riskier
   * @param points what it adds to the score
   * @param evaluatedRows rows of the evaluated sample
   */
  public record BinCard(
      String label, int goods, int bads, double woe, int points, long evaluatedRows) {}

  /**
   * Curves of the evaluated sample, thinned to what a plot can show.
   *
   * @param roc false and true positive rates
   * @param ks shares of good and bad rows up to each score
   * @param ksPoints the score at which they are furthest apart
   * @param histogram rows by score
   * @param gains share of the bad rows among the riskiest shares
   */
  public record Curves(
      List<RocPoint> roc, List<KsPoint> ks, int ksPoints, List<Band> histogram, List<Gain> gains) {}

  /**
   * Predicted points against existing scores.
   *
   * @param intervals 95 % by name: {@code rmse}, {@code mae}, {@code r2}
   * @param badBelow scores below it are called bad in this card
   */
  public record ScoreFitCard(ScoreFit fit, Map<String, Interval> intervals, int badBelow) {}

  /** A point of the ROC curve. */
  public record RocPoint(double falsePositiveRate, double truePositiveRate) {}

  /** Shares of the good and of the bad rows with at most this score. */
  public record KsPoint(int scorePoints, double goodShare, double badShare) {}

  /** Rows with scores in {@code fromPoints <= score < toPoints}. */
  public record Band(int fromPoints, int toPoints, int goods, int bads) {}

  /**
   * The riskiest part of the sample.
   *
   * @param share part of all rows
   * @param badShare part of the bad rows in it
   * @param lift bad rate in it over the sample's
   */
  public record Gain(double share, double badShare, double lift) {}

  /**
   * The evaluated sample's scores against the development sample's.
   *
   * @param index PSI over the score bands
   * @param expectedByChance what the index would be between samples of this size without any change
   */
  public record Stability(
      double index,
      double expectedByChance,
      StabilityVerdict verdict,
      ScoreBands bands,
      long[] developmentRows,
      long[] evaluatedRows) {}

  /**
   * The optional steps before scoring, on the evaluated sample.
   *
   * @param silhouette mean silhouette of the segments; null without segments
   * @param segments empty without segments
   * @param outliers null where odd applicants are not referred
   */
  public record ScreenCard(Double silhouette, List<SegmentCard> segments, OutlierCard outliers) {}

  /** One segment; {@code description} names what is particular about it. */
  public record SegmentCard(
      int segment, String description, int rows, int bads, double meanPd, double meanPoints) {}

  /** How many would be referred to a person, and how the others did. */
  public record OutlierCard(int referred, int referredBads, int passed, int passedBads) {}

  /** How many of the evaluated rows have this reason first, and among at most four. */
  public record ReasonCount(String code, String text, int first, int amongFour) {}

  /**
   * Where the model comes from.
   *
   * @param dataHash keccak256 of the development sample
   * @param recipe name and version of the training recipe
   * @param seed of everything random in training
   * @param usesProtected whether protected attributes were allowed as inputs
   * @param calibration how log-odds become probabilities: {@code none}, {@code platt}, {@code beta}
   *     or {@code isotonic}
   * @param scale how log-odds become points, in words
   * @param chainHash last link of {@link io.creditregistry.oracle.model.ProvenanceChain}, from the
   *     data over the schema to the model
   */
  public record Provenance(
      String modelHash,
      String schema,
      String schemaHash,
      String dataHash,
      String recipe,
      String seed,
      boolean usesProtected,
      String calibration,
      String scale,
      String chainHash) {}
}
