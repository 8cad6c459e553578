package io.creditregistry.oracle.card;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.Decision;
import io.creditregistry.oracle.scoring.Scorer;
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

  static ScoredSample of(ScoringModel model, FeatureSchema schema, List<Applicant> applicants) {
    Scorer scorer = new Scorer(model, schema);
    return new ScoredSample(
        applicants,
        applicants.stream().mapToInt(Applicant::outcome).toArray(),
        applicants.stream().mapToDouble(model::pd).toArray(),
        applicants.stream().map(scorer::decide).toList());
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
