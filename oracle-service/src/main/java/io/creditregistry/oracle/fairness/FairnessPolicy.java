package io.creditregistry.oracle.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which group figures are findings in one jurisdiction.
 *
 * @param jurisdiction short name, for instance {@code US}
 * @param from first day on which it applies
 * @param basis the rules behind it, in words
 * @param leastImpactRatio a smaller adverse impact ratio is a finding, 0 to 1
 * @param largestMeanDifference a mean score lower by more standard deviations is a finding
 * @param largestOpportunityGap a larger shortfall of good applicants approved is a finding, 0 to 1
 * @param gate whether findings say no, rather than only being told
 */
public record FairnessPolicy(
    String jurisdiction,
    LocalDate from,
    String basis,
    double leastImpactRatio,
    double largestMeanDifference,
    double largestOpportunityGap,
    boolean gate) {

  /**
   * @throws IllegalArgumentException if a name, date or limit is absent or out of range
   */
  public FairnessPolicy {
    if (jurisdiction == null || jurisdiction.isBlank() || from == null || basis == null) {
      throw new IllegalArgumentException(
          "policy: expected jurisdiction, from and basis but found "
              + jurisdiction
              + ", "
              + from
              + ", "
              + basis);
    }
    require(jurisdiction, "leastImpactRatio", leastImpactRatio, 1);
    require(jurisdiction, "largestMeanDifference", largestMeanDifference, 10);
    require(jurisdiction, "largestOpportunityGap", largestOpportunityGap, 1);
  }

  private static void require(String jurisdiction, String limit, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          jurisdiction + "." + limit + ": expected above 0 to " + most + " but found " + value);
    }
  }

  /**
   * One figure on the wrong side of a limit.
   *
   * @param measure {@code adverseImpactRatio}, {@code standardisedMeanDifference} or {@code
   *     equalOpportunityGap}
   */
  public record Finding(
      String attribute, String group, String measure, double value, double limit) {}

  /** The findings among groups that are large enough, in the report's order. */
  public List<Finding> findings(FairnessReport report) {
    List<Finding> findings = new ArrayList<>();
    for (GroupFigures group : report.groups()) {
      if (!group.large()) {
        continue;
      }
      if (group.adverseImpactRatio() < leastImpactRatio) {
        findings.add(
            finding(group, "adverseImpactRatio", group.adverseImpactRatio(), leastImpactRatio));
      }
      if (-group.standardisedMeanDifference() > largestMeanDifference) {
        findings.add(
            finding(
                group,
                "standardisedMeanDifference",
                group.standardisedMeanDifference(),
                -largestMeanDifference));
      }
      if (-group.equalOpportunityGap() > largestOpportunityGap) {
        findings.add(
            finding(
                group, "equalOpportunityGap", group.equalOpportunityGap(), -largestOpportunityGap));
      }
    }
    return findings;
  }

  private static Finding finding(GroupFigures group, String measure, double value, double limit) {
    return new Finding(group.attribute(), group.group(), measure, value, limit);
  }
}
