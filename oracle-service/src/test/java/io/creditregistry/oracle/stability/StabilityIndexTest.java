package io.creditregistry.oracle.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The stability index against figures by hand. */
class StabilityIndexTest {
  @Test
  void theIndexIsTheSymmetricDivergenceOfShares() {
    // Shares 0.5, 0.5 against 0.8, 0.2: 0.3 ln 1.6 - 0.3 ln 0.4 = 0.3 ln 4.
    double index = StabilityIndex.of(new long[] {500_000, 500_000}, new long[] {800_000, 200_000});
    assertThat(index).isCloseTo(0.3 * Math.log(4), within(1e-5));
    assertThat(StabilityIndex.of(new long[] {3, 4}, new long[] {3, 4})).isZero();
  }

  @Test
  void anEmptyBinIsALargeButFiniteChange() {
    assertThat(StabilityIndex.of(new long[] {50, 50}, new long[] {100, 0})).isBetween(0.5, 10.0);
  }

  @Test
  void theStepsAreTheIndustrysWhereTheRowsAreEnough() {
    var base = new long[] {5000, 5000};
    assertThat(StabilityVerdict.of(base, new long[] {5700, 4300}))
        .isEqualTo(StabilityVerdict.STABLE);
    assertThat(StabilityVerdict.of(base, new long[] {7000, 3000}))
        .isEqualTo(StabilityVerdict.WATCH);
    assertThat(StabilityVerdict.of(base, new long[] {8000, 2000})).isEqualTo(StabilityVerdict.ACT);
    assertThat(StabilityVerdict.of(base, new long[] {8, 2})).isEqualTo(StabilityVerdict.TOO_FEW);
    assertThat(StabilityVerdict.of(base, new long[] {0, 0})).isEqualTo(StabilityVerdict.TOO_FEW);
  }

  @Test
  void bandsHoldEquallyManyRowsAndTiesStayTogether() {
    int[] points = new int[100];
    for (int i = 0; i < points.length; i++) {
      points[i] = 500 + i;
    }
    var bands = ScoreBands.of(points);
    assertThat(bands.counts(points)).containsOnly(10).hasSize(10);
    assertThat(bands.label(0)).isEqualTo("up to 509");
    assertThat(bands.label(9)).isEqualTo("from 590");
    assertThat(ScoreBands.of(new int[] {600, 600, 600}).count()).isEqualTo(1);
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StabilityIndex.of(new long[] {1, 2}, new long[] {0, 0}))
        .withMessageContaining("expected two counts");
  }
}
