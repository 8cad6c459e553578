package io.creditregistry.oracle.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Group figures by hand: group a has 30 rows of 600 points, group b 20 of 600 and 20 of 500. */
class FairnessReportTest {
  @Test
  void groupsAreComparedWithTheBestOffLargeOne() {
    int rows = 72;
    int[] groups = IntStream.range(0, rows).map(i -> i < 30 ? 0 : i < 70 ? 1 : 2).toArray();
    int[] points = IntStream.range(0, rows).map(i -> i < 50 || i >= 70 ? 600 : 500).toArray();
    int[] outcomes = IntStream.range(0, rows).map(i -> i % 10 == 0 && i < 70 ? 1 : 0).toArray();
    double[] pds = IntStream.of(points).mapToDouble(p -> p == 600 ? 0.1 : 0.3).toArray();
    var sample = new GroupSample(outcomes, pds, points, 550);

    var figures =
        sample.figures(new ProtectedAttribute("sex", List.of("a", "b", "c", "empty"), groups));

    assertThat(figures).extracting(GroupFigures::group).containsExactly("a", "b", "c");
    var a = figures.get(0);
    var b = figures.get(1);
    assertThat(a.reference()).isTrue();
    assertThat(a.adverseImpactRatio()).isEqualTo(1);
    assertThat(b.approvalRate()).isEqualTo(0.5);
    assertThat(b.adverseImpactRatio()).isEqualTo(0.5);
    assertThat(b.equalOpportunityGap()).isCloseTo(0.5 - 1, within(1e-12));
    // Mean 550 against 600; 20 of 72 rows lie 100 points below the rest.
    double share = 20 / 72.0;
    assertThat(b.standardisedMeanDifference())
        .isCloseTo(-50 / (100 * Math.sqrt(share * (1 - share))), within(1e-9));
    assertThat(b.auc()).isEqualTo(0.5);
    assertThat(figures.get(2).large()).isFalse();
    assertThat(figures.get(2).auc()).isNull();
  }
}
