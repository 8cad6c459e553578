package io.creditregistry.oracle.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditregistry.oracle.model.Calibration;
import io.creditregistry.oracle.model.Logistic;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
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
    var distorted = logOdds(p -> Logistic.probability(Logistic.logOdds(p) / 2 + 1));
    var platt = new CalibrationFit(outcomes, distorted).platt();
    assertThat(platt.slope()).isCloseTo(2, within(0.15));
    assertThat(platt.intercept()).isCloseTo(-2, within(0.15));
    assertThat(CalibrationContest.of(outcomes, distorted, 1).winner()).isIn("platt", "beta");
  }

  @Test
  void betaFindsItsOwnFamilyAndPlattDoesNot() {
    var distorted = logOdds(p -> Math.pow(p, 1 / 3.0));
    var contest = CalibrationContest.of(outcomes, distorted, 1);
    assertThat(contest.winner()).isEqualTo("beta");
    assertThat(contest.entries())
        .extracting(CalibrationContest.Entry::method)
        .containsExactly("none", "platt", "beta", "isotonic");
  }

  @Test
  void rightProbabilitiesAreLeftAlone() {
    assertThat(CalibrationContest.of(outcomes, logOdds(p -> p), 1).winner()).isEqualTo("none");
    var fit = new CalibrationFit(outcomes, logOdds(p -> p));
    assertThat(fit.beta().a()).isCloseTo(1, within(0.1));
    assertThat(fit.beta().b()).isCloseTo(1, within(0.1));
    assertThat(fit.of(CalibrationChoice.BEST, 1)).isEqualTo(Calibration.NONE);
  }

  /** By hand: 0, 1, 0, 1 pools the middle two into one half. */
  @Test
  void isotonicPoolsAdjacentViolators() {
    var steps = new CalibrationFit(new int[] {0, 1, 0, 1}, new double[] {-4, -2, -1, 3}).isotonic();
    assertThat(steps.logOdds()).containsExactly(-4, -1.5, 3);
    assertThat(steps.rates()).containsExactly(0.25, 0.5, 0.75);
    assertThat(steps.pd(-2.75)).isCloseTo(0.375, within(1e-12));
    assertThat(steps.pd(-9)).isEqualTo(0.25);
    assertThat(steps.pd(9)).isEqualTo(0.75);
  }

  @Test
  void rowsWithTheSameLogOddsAreOneStep() {
    var steps =
        new CalibrationFit(new int[] {0, 0, 1, 0, 1, 1}, new double[] {-1, -1, -1, 2, 2, 2})
            .isotonic();
    assertThat(steps.logOdds()).containsExactly(-1, 2);
    assertThat(steps.pd(-1)).isEqualTo(1.5 / 4);
    assertThat(steps.pd(2)).isEqualTo(2.5 / 4);
  }

  @Test
  void noCalibrationTurnsTheOrderAround() {
    for (var choice : CalibrationChoice.values()) {
      var calibration = new CalibrationFit(outcomes, logOdds(p -> p * p)).of(choice, 1);
      double before = 0;
      for (double logOdds = -40; logOdds <= 40; logOdds += 0.01) {
        double now = calibration.pd(logOdds);
        assertThat(now).as(choice.text()).isBetween(before, 1.0);
        before = now;
      }
    }
  }

  private double[] logOdds(DoubleUnaryOperator distortion) {
    return Arrays.stream(right).map(distortion).map(Logistic::logOdds).toArray();
  }
}
