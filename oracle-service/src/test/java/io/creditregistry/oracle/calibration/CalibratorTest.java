package io.creditregistry.oracle.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calibrators find a known distortion again, and leave right probabilities alone. */
class CalibratorTest {
  private final Random random = new Random(2);
  private final double[] right = random.doubles(6000, 0.01, 0.9).toArray();
  private final int[] outcomes =
      Arrays.stream(right).mapToInt(p -> random.nextDouble() < p ? 1 : 0).toArray();

  @Test
  void plattFindsAStraightDistortionOfLogOdds() {
    // Distorted: log-odds halved and moved by one; undone by slope 2 and intercept -2.
    var distorted = map(p -> LogisticFit.probability(LogisticFit.logOdds(p) / 2 + 1));
    var platt = PlattScaling.fit(outcomes, distorted);
    assertThat(platt.slope()).isCloseTo(2, within(0.15));
    assertThat(platt.intercept()).isCloseTo(-2, within(0.15));
    assertThat(CalibrationContest.of(outcomes, distorted, 1).winner()).isIn("platt", "beta");
  }

  @Test
  void betaFindsItsOwnFamilyAndPlattDoesNot() {
    var distorted = map(p -> Math.pow(p, 1 / 3.0));
    var contest = CalibrationContest.of(outcomes, distorted, 1);
    assertThat(contest.winner()).isEqualTo("beta");
    assertThat(contest.entries())
        .extracting(CalibrationContest.Entry::method)
        .containsExactly("none", "platt", "beta", "isotonic");
  }

  @Test
  void rightProbabilitiesAreLeftAlone() {
    assertThat(CalibrationContest.of(outcomes, right, 1).winner()).isEqualTo("none");
    var beta = BetaCalibration.fit(outcomes, right);
    assertThat(beta.a()).isCloseTo(1, within(0.1));
    assertThat(beta.b()).isCloseTo(1, within(0.1));
  }

  /** By hand: 0, 1, 0, 1 pools the middle two into one half. */
  @Test
  void isotonicPoolsAdjacentViolators() {
    var steps = IsotonicSteps.fit(new int[] {0, 1, 0, 1}, new double[] {0.1, 0.2, 0.4, 0.8});
    assertThat(steps.pds()).containsExactly(new double[] {0.1, 0.3, 0.8}, within(1e-12));
    assertThat(steps.rates()).containsExactly(0.25, 0.5, 0.75);
    assertThat(steps.apply(0.2)).isCloseTo(0.375, within(1e-12));
    assertThat(steps.apply(0.01)).isEqualTo(0.25);
    assertThat(steps.apply(0.99)).isEqualTo(0.75);
  }

  @Test
  void noCalibratorTurnsTheOrderAround() {
    for (var method : new String[] {"none", "platt", "beta", "isotonic"}) {
      var calibrator = CalibrationContest.fit(method, outcomes, map(p -> p * p));
      double before = -1;
      for (double pd = 0; pd <= 1; pd += 0.001) {
        double now = calibrator.apply(pd);
        assertThat(now).as(method).isBetween(Math.max(0, before), 1.0);
        before = now;
      }
    }
  }

  private double[] map(java.util.function.DoubleUnaryOperator distortion) {
    return Arrays.stream(right).map(distortion).toArray();
  }
}
