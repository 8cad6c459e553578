package io.creditregistry.oracle.fairness;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a sample's protected groups fare where the safest share of the whole sample is approved.
 *
 * @param approvalShare the share that the cut-off aims at, 0 to 1
 * @param cutoffPoints least score approved
 * @param groups by attribute, in schema order
 */
public record FairnessReport(double approvalShare, int cutoffPoints, List<GroupFigures> groups) {
  /** The share of applicants whose approval is assumed. */
  public static final double APPROVAL_SHARE = 0.7;

  /**
   * Measures a sample.
   *
   * @param applicants all with an outcome, at least one
   * @param probabilities probability of default of each
   * @param scorePoints score of each
   */
  public static FairnessReport of(
      FeatureSchema schema, List<Applicant> applicants, double[] probabilities, int[] scorePoints) {
    int[] sorted = scorePoints.clone();
    Arrays.sort(sorted);
    int cutoff = sorted[(int) (sorted.length * (1 - APPROVAL_SHARE))];
    int[] outcomes = applicants.stream().mapToInt(Applicant::outcome).toArray();
    var sample = new GroupSample(outcomes, probabilities, scorePoints, cutoff);
    List<GroupFigures> groups = new ArrayList<>();
    for (ProtectedAttribute attribute : ProtectedAttribute.of(schema, applicants)) {
      groups.addAll(sample.figures(attribute));
    }
    return new FairnessReport(APPROVAL_SHARE, cutoff, groups);
  }
}
