package io.creditregistry.oracle.fairness;

/**
 * One group of one protected attribute.
 *
 * @param attribute the feature's name
 * @param group the group's text
 * @param reference whether the others are compared with it: the group with the highest approval
 *     rate among those large enough
 * @param rows rows in it
 * @param bads bad rows in it
 * @param meanPd mean probability of default, 0 to 1
 * @param badRate share of bad rows, 0 to 1; beside {@code meanPd} it tells the calibration
 * @param approvalRate share approved, 0 to 1
 * @param adverseImpactRatio approval rate over the reference's
 * @param standardisedMeanDifference mean score minus the reference's, in standard deviations of the
 *     whole sample's scores; below 0 scores lower
 * @param equalOpportunityGap share of good rows approved minus the reference's; below 0 is worse
 * @param auc within the group; null where it has one class only
 */
public record GroupFigures(
    String attribute,
    String group,
    boolean reference,
    int rows,
    int bads,
    double meanPd,
    double badRate,
    double approvalRate,
    double adverseImpactRatio,
    double standardisedMeanDifference,
    double equalOpportunityGap,
    Double auc) {
  /** Groups with fewer rows are shown, never judged and never a reference. */
  public static final int LEAST_ROWS = 30;

  /** Whether the group is large enough to be judged. */
  public boolean large() {
    return rows >= LEAST_ROWS;
  }
}
