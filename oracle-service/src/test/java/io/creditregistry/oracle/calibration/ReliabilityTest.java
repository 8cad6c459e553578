package io.creditregistry.oracle.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calibration tests against tables of their distributions. */
class ReliabilityTest {
  /** The 5 % and 1 % points of any chi-squared table. */
  @Test
  void chiSquaredTailsAreTheTables() {
    assertThat(TailProbability.chiSquared(3.841458821, 1)).isCloseTo(0.05, within(1e-8));
    assertThat(TailProbability.chiSquared(18.30703805, 10)).isCloseTo(0.05, within(1e-8));
    assertThat(TailProbability.chiSquared(23.20925116, 10)).isCloseTo(0.01, within(1e-8));
    assertThat(TailProbability.chiSquared(2.0, 2)).isCloseTo(Math.exp(-1), within(1e-9));
    assertThat(TailProbability.chiSquared(0, 4)).isEqualTo(1);
  }

  /** Eight or more heads of ten: 56 of 1024. */
  @Test
  void binomialTestsAreExact() {
    assertThat(TailProbability.binomial(8, 10, 0.5)).isCloseTo(2 * 56 / 1024.0, within(1e-9));
    assertThat(TailProbability.binomial(5, 10, 0.5)).isEqualTo(1);
    assertThat(TailProbability.binomial(0, 20, 0.1)).isCloseTo(2 * Math.pow(0.9, 20), within(1e-9));
  }

  /** Wilson's interval of 5 of 20, as in the literature: 0.112 to 0.469. */
  @Test
  void sharesHaveWilsonsInterval() {
    var interval = Reliability.wilson(5, 20);
    assertThat(interval.low()).isCloseTo(0.1119, within(1e-3));
    assertThat(interval.high()).isCloseTo(0.4687, within(1e-3));
  }

  @Test
  void rightProbabilitiesPassAndInflatedOnesDoNot() {
    var random = new Random(3);
    var right = random.doubles(4000, 0.02, 0.5).toArray();
    var outcomes = Arrays.stream(right).mapToInt(p -> random.nextDouble() < p ? 1 : 0).toArray();
    var inflated = Arrays.stream(right).map(p -> 1.5 * p).toArray();

    assertThat(Reliability.of(outcomes, right).pValue()).isGreaterThan(0.01);
    assertThat(Reliability.of(outcomes, inflated).pValue()).isLessThan(1e-6);
    assertThat(Reliability.of(outcomes, right).bins()).hasSize(10);
  }

  @Test
  void gradesAreCountedAndTested() {
    var scale = new MasterScale(new double[] {0.1, 0.3});
    var grades = scale.grades(new int[] {0, 1, 0, 1, 1}, new double[] {0.05, 0.1, 0.2, 0.3, 0.9});
    assertThat(grades).extracting(MasterScale.Grade::rows).containsExactly(1, 2, 2);
    assertThat(grades).extracting(MasterScale.Grade::bads).containsExactly(0, 1, 2);
    assertThat(grades.get(1).meanPd()).isCloseTo(0.15, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterScale(new double[] {0.3, 0.2}))
        .withMessageContaining("rise between 0 and 1");
  }
}
