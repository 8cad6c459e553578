package io.creditregistry.cli.oracle;

import java.util.List;

/**
 * Figures by protected group, and what a policy says to them.
 *
 * @param evaluatedOn the sample that was measured
 * @param passed false only where a policy with a gate has findings
 */
public record FairnessView(
    long modelId,
    boolean synthetic,
    String evaluatedOn,
    String day,
    Policy policy,
    boolean passed,
    List<Finding> findings,
    Report report,
    List<Alternative> alternatives) {

  /** The policy in force. */
  public record Policy(
      String jurisdiction,
      String from,
      String basis,
      double leastImpactRatio,
      double largestMeanDifference,
      double largestOpportunityGap,
      boolean gate) {}

  /** The model without some features: the first is the model as it is. */
  public record Alternative(
      List<String> dropped, double auc, double worstImpactRatio, String worstGroup) {}

  /** One figure beyond its limit. */
  public record Finding(
      String attribute, String group, String measure, double value, double limit) {}

  /** The figures, where the safest share is approved. */
  public record Report(double approvalShare, int cutoffPoints, List<Group> groups) {}

  /** One group's figures against the reference group's. */
  public record Group(
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
      Double auc) {}
}
