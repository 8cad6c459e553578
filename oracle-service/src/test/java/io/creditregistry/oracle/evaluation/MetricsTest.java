package io.creditregistry.oracle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Metrics against figures worked out by hand, and against their definitions by brute force. */
class MetricsTest {
  private static final double EXACT = 1e-12;

  /** The example of scikit-learn's roc_auc_score and brier_score_loss documentation. */
  @Test
  void smallSamplesMatchPublishedFigures() {
    var ranked = Evaluator.evaluate(new int[] {0, 0, 1, 1}, new double[] {0.1, 0.4, 0.35, 0.8});
    assertThat(ranked.auc()).isEqualTo(0.75);
    assertThat(ranked.gini()).isEqualTo(0.5);
    assertThat(ranked.ks()).isEqualTo(0.5);
    var brier = Evaluator.evaluate(new int[] {0, 1, 1, 0}, new double[] {0.1, 0.9, 0.8, 0.3});
    assertThat(brier.brier()).isCloseTo(0.0375, within(EXACT));
    assertThat(brier.auc()).isEqualTo(1);
    assertThat(brier.hMeasure()).isCloseTo(1, within(EXACT));
    assertThat(brier.logLoss())
        .isCloseTo(
            -(Math.log(0.9) + Math.log(0.9) + Math.log(0.8) + Math.log(0.7)) / 4, within(EXACT));
  }

  @Test
  void callsAtOneHalfAreCountedByHand() {
    var metrics =
        Evaluator.evaluate(
            new int[] {1, 1, 1, 0, 0, 0, 0, 0},
            new double[] {0.9, 0.5, 0.2, 0.6, 0.3, 0.2, 0.1, 0.05});
    assertThat(metrics.confusion()).isEqualTo(new Confusion(0.5, 2, 1, 4, 1));
    assertThat(metrics.accuracy()).isEqualTo(0.75);
    assertThat(metrics.precision()).isCloseTo(2 / 3.0, within(EXACT));
    assertThat(metrics.recall()).isCloseTo(2 / 3.0, within(EXACT));
    assertThat(metrics.f1()).isCloseTo(2 / 3.0, within(EXACT));
  }

  @Test
  void calibrationErrorIsTheWeightedGapOfTenBins() {
    var metrics = Evaluator.evaluate(new int[] {0, 1, 1, 1}, new double[] {0.12, 0.18, 0.75, 1.0});
    // Bins 1, 7 and 9: |0.30 - 1|, |0.75 - 1|, |1 - 1|, over four rows.
    assertThat(metrics.ece()).isCloseTo((0.70 + 0.25) / 4, within(EXACT));
  }

  @Test
  void rankingFiguresMatchTheirDefinitionsOnTiedScores() {
    var sample = Sample.of(300, 11);
    var metrics = Evaluator.evaluate(sample.outcomes, sample.probabilities);
    double pairs = 0;
    double won = 0;
    for (int bad = 0; bad < sample.outcomes.length; bad++) {
      for (int good = 0; good < sample.outcomes.length; good++) {
        if (sample.outcomes[bad] == 1 && sample.outcomes[good] == 0) {
          pairs++;
          int order = Double.compare(sample.probabilities[bad], sample.probabilities[good]);
          won += order > 0 ? 1 : order == 0 ? 0.5 : 0;
        }
      }
    }
    assertThat(metrics.auc()).isCloseTo(won / pairs, within(EXACT));
    assertThat(metrics.ks()).isCloseTo(bruteKs(sample), within(EXACT));
    assertThat(metrics.hMeasure()).isCloseTo(bruteHMeasure(sample), within(1e-5));
  }

  @Test
  void aRankingWithoutWorthIsWorthNothing() {
    var metrics = Evaluator.evaluate(new int[] {0, 1, 0, 1}, new double[] {0.5, 0.5, 0.5, 0.5});
    assertThat(metrics.auc()).isEqualTo(0.5);
    assertThat(metrics.ks()).isZero();
    assertThat(metrics.hMeasure()).isCloseTo(0, within(EXACT));
  }

  /** Placement variances: bad rows (1, 1/2, 1) and good rows (1, 2/3), by hand. */
  @Test
  void theStandardErrorOfTheAucIsDeLongs() {
    var roc = RocCurve.of(new int[] {1, 1, 0, 1, 0}, new double[] {0.9, 0.8, 0.7, 0.6, 0.1});
    double bads = 2 * Math.pow(1 - 5 / 6.0, 2) + Math.pow(0.5 - 5 / 6.0, 2);
    double goods = Math.pow(2 / 3.0 - 5 / 6.0, 2) + Math.pow(1 - 5 / 6.0, 2);
    assertThat(roc.auc()).isCloseTo(5 / 6.0, within(EXACT));
    assertThat(DeLong.standardError(roc))
        .isCloseTo(Math.sqrt(bads / 2 / 3 + goods / 1 / 2), within(EXACT));
  }

  @Test
  void intervalsHoldTheFigureAndAreTheSameForTheSameSeed() {
    var sample = Sample.of(400, 5);
    var evaluation = Evaluation.of(sample.outcomes, sample.probabilities, 7);
    assertThat(evaluation.intervals().keySet())
        .containsExactlyInAnyOrderElementsOf(evaluation.metrics().values().keySet());
    evaluation
        .metrics()
        .values()
        .forEach(
            (name, value) -> {
              var interval = evaluation.intervals().get(name);
              assertThat(interval.low()).as(name).isLessThan(interval.high());
              if (!name.equals("ece")) { // resampling adds noise to the sum of absolute gaps
                assertThat(interval.contains(value)).as(name).isTrue();
              }
            });
    assertThat(Evaluation.of(sample.outcomes, sample.probabilities, 7)).isEqualTo(evaluation);
  }

  @Test
  void foldsAreSummarisedWithTheCorrectedError() {
    var summary = ResampledMean.of(new double[] {0.7, 0.8, 0.9}, 1, 4);
    assertThat(summary.mean()).isCloseTo(0.8, within(EXACT));
    assertThat(summary.standardDeviation()).isCloseTo(0.1, within(EXACT));
    assertThat(summary.standardError()).isCloseTo(0.1 * Math.sqrt(1 / 3.0 + 0.25), within(EXACT));
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.evaluate(new int[] {1, 1}, new double[] {0.1, 0.2}))
        .withMessageContaining("expected good and bad outcomes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.evaluate(new int[] {1, 0}, new double[] {0.1}))
        .withMessageContaining("1 probabilities");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.evaluate(new int[] {1, 0}, new double[] {0.1, Double.NaN}))
        .withMessageContaining("found NaN");
  }

  private static double bruteKs(Sample sample) {
    return IntStream.range(0, sample.outcomes.length)
        .mapToDouble(at -> Math.abs(sample.rate(1, at) - sample.rate(0, at)))
        .max()
        .orElseThrow();
  }

  /** Hand's integral, over a grid of costs and every threshold. */
  private static double bruteHMeasure(Sample sample) {
    double bads = IntStream.of(sample.outcomes).average().orElseThrow();
    double loss = 0;
    double worst = 0;
    int steps = 2000;
    for (int step = 0; step < steps; step++) {
      double cost = (step + 0.5) / steps;
      double density = 6 * cost * (1 - cost) / steps;
      double refuseNone = (1 - cost) * bads;
      double refuseAll = cost * (1 - bads);
      double best = Math.min(refuseNone, refuseAll);
      worst += density * best;
      for (int at = 0; at < sample.outcomes.length; at++) {
        double here =
            cost * (1 - bads) * sample.rate(0, at) + (1 - cost) * bads * (1 - sample.rate(1, at));
        best = Math.min(best, here);
      }
      loss += density * best;
    }
    return 1 - loss / worst;
  }

  /** Made-up outcomes with probabilities in hundredths, so that many are tied. */
  private record Sample(int[] outcomes, double[] probabilities) {
    static Sample of(int rows, long seed) {
      var random = new Random(seed);
      var outcomes = new int[rows];
      var probabilities = new double[rows];
      for (int i = 0; i < rows; i++) {
        probabilities[i] = random.nextInt(101) / 100.0;
        outcomes[i] = random.nextDouble() < 0.1 + 0.5 * probabilities[i] ? 1 : 0;
      }
      return new Sample(outcomes, probabilities);
    }

    /** Share of the rows with this outcome that are at least as risky as the one at {@code at}. */
    double rate(int outcome, int at) {
      double rows = IntStream.of(outcomes).filter(o -> o == outcome).count();
      return IntStream.range(0, outcomes.length)
              .filter(i -> outcomes[i] == outcome && probabilities[i] >= probabilities[at])
              .count()
          / rows;
    }
  }
}
