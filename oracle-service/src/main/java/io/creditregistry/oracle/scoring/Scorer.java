package io.creditregistry.oracle.scoring;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.FlatTrees;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScoringModel;
import java.util.Arrays;
import java.util.List;

/**
 * Scores applicants with one model. Immutable, safe for use by many threads, the same bits for the
 * same applicant.
 */
public final class Scorer {
  private final ScoringModel model;
  private final FeatureSchema schema;
  private final ReasonFinder reasons;
  private final List<String> inputs;

  /** The trees laid out for speed; null for a scorecard. */
  private final FlatTrees flat;

  /**
   * @throws io.creditregistry.oracle.model.ModelFileException if the model was not trained on this
   *     schema
   */
  public Scorer(ScoringModel model, FeatureSchema schema) {
    model.requireSchema(schema);
    this.model = model;
    this.schema = schema;
    this.reasons = new ReasonFinder(model, schema);
    this.inputs = model.inputs();
    this.flat = model instanceof BoostedTrees trees ? FlatTrees.of(trees) : null;
  }

  /** Scores one applicant, which must have been read with the scorer's schema. */
  public ScoredApplicant score(Applicant applicant) {
    Decision decision = decide(applicant);
    return new ScoredApplicant(
        applicant.row(),
        applicant.reference(),
        decision.scorePoints(),
        decision.pdBps(),
        Arrays.stream(decision.bins()).boxed().toList(),
        decision.reasons(),
        FeatureCommitment.hash(schema, inputs, applicant));
  }

  /** Score, probability and reasons without the commitment to the features: the fast path. */
  public Decision decide(Applicant applicant) {
    return switch (model) {
      case Scorecard scorecard -> {
        int[] bins = scorecard.bins(applicant);
        int pdBps = Logistic.bps(scorecard.calibration().pd(scorecard.logOdds(bins)));
        yield new Decision(scorecard.scorePoints(bins), pdBps, bins, reasons.of(scorecard, bins));
      }
      case BoostedTrees trees -> {
        float[] encoded = trees.encode(applicant);
        double logOdds = flat.logOdds(encoded);
        int pdBps = Logistic.bps(trees.calibration().pd(logOdds));
        yield new Decision(
            trees.scorePoints(logOdds), pdBps, new int[0], reasons.of(trees, encoded));
      }
    };
  }
}
