package io.creditregistry.oracle.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies by jurisdiction and day. */
class FairnessPolicyTest {
  @TempDir private Path folder;

  @Test
  void theLatestPolicyThatHasBegunApplies() {
    var policies = FairnessPolicies.shipped();
    var before = policies.in("US", LocalDate.of(2026, 7, 20)).orElseThrow();
    var after = policies.in("US", LocalDate.of(2026, 7, 21)).orElseThrow();
    assertThat(before.basis()).isNotEqualTo(after.basis());
    assertThat(policies.in("US", LocalDate.of(1970, 1, 1))).isEmpty();
    assertThat(policies.in("Mars", LocalDate.of(2026, 7, 20))).isEmpty();
    assertThat(policies.policies()).noneMatch(FairnessPolicy::gate);
    assertThat(policies.jurisdictions()).containsExactly("US", "EU");
  }

  @Test
  void findingsAreFiguresBeyondALimitInLargeGroups() {
    var policy = new FairnessPolicy("X", LocalDate.of(2026, 1, 1), "test", 0.8, 0.5, 0.1, true);
    var report =
        new FairnessReport(
            0.7,
            550,
            List.of(
                group("best", 100, 1, 0, 0),
                group("worse", 100, 0.79, -0.6, -0.05),
                group("few", 29, 0.1, -2, -0.9)));
    assertThat(policy.findings(report))
        .extracting(f -> f.group() + " " + f.measure())
        .containsExactly("worse adverseImpactRatio", "worse standardisedMeanDifference");
  }

  @Test
  void aPolicyFileThatIsNoneStopsTheStartAndSaysWhy() throws Exception {
    var file =
        Files.writeString(folder.resolve("p.yaml"), "- jurisdiction: US\n  from: 2026-01-01\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> FairnessPolicies.read(file))
        .withMessageContaining("registry.evaluation.fairness-policy-file");
    var wrong =
        Files.writeString(
            folder.resolve("w.yaml"),
            "- {jurisdiction: US, from: 2026-01-01, basis: b, leastImpactRatio: 80,"
                + " largestMeanDifference: 1, largestOpportunityGap: 0.1, gate: false}\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> FairnessPolicies.read(wrong))
        .withMessageContaining("leastImpactRatio: expected above 0 to 1.0 but found 80.0");
  }

  private static GroupFigures group(
      String name, int rows, double ratio, double difference, double gap) {
    return new GroupFigures(
        "sex", name, ratio == 1, rows, 10, 0.1, 0.1, 0.5, ratio, difference, gap, 0.7);
  }
}
