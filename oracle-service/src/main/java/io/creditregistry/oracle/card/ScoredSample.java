package io.creditregistry.oracle.card;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.Decision;
import io.creditregistry.oracle.scoring.Scorer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sample with everything that a model says to it.
 *
 * @param applicants all with an outcome
 * @param outcomes 1 bad, 0 good
 * @param probabilities of default, unrounded
 * @param decisions score, bins and reasons
 */
record ScoredSample(
    List<Applicant> applicants, int[] outcomes, double[] probabilities, List<Decision> decisions) {
  private static final double EDGE = 1e-12;

  static ScoredSample of(ScoringModel model, FeatureSchema schema, List<Applicant> applicants) {
    Scorer scorer = new Scorer(model, schema);
    return new ScoredSample(
        applicants,
        applicants.stream().mapToInt(Applicant::outcome).toArray(),
        applicants.stream().mapToDouble(model::pd).toArray(),
        applicants.stream().map(scorer::decide).toList());
  }

  /** The probabilities' log-odds, calibrated where the model is. */
  double[] logOdds() {
    return Arrays.stream(probabilities)
        .map(p -> Logistic.logOdds(Math.max(EDGE, Math.min(1 - EDGE, p))))
        .toArray();
  }

  int rows() {
    return outcomes.length;
  }

  int bads() {
    return IntStream.of(outcomes).sum();
  }

  int[] scorePoints() {
    return decisions.stream().mapToInt(Decision::scorePoints).toArray();
  }

  /** Rows per bin of the scorecard's i-th feature. */
  long[] binRows(int feature, int bins) {
    long[] rows = new long[bins];
    decisions.forEach(decision -> rows[decision.bins()[feature]]++);
    return rows;
  }
}
