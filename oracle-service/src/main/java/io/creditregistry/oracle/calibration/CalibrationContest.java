package io.creditregistry.oracle.calibration;

import io.creditregistry.oracle.evaluation.Evaluator;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.model.Calibration;
import io.creditregistry.oracle.model.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which calibration, if any, would make probabilities better: each is fitted on four fifths of a
 * sample and judged on the other, in turn. A calibration wins only where it lowers the log-loss by
 * more than two standard errors; otherwise the probabilities are left alone.
 *
 * @param entries none first, then platt, beta, isotonic
 * @param winner the method to use; {@code none} where nothing wins
 */
public record CalibrationContest(List<Entry> entries, String winner) {
  private static final int FOLDS = 5;
  private static final double EDGE = 1e-15;
  private static final List<CalibrationChoice> METHODS =
      List.of(
          CalibrationChoice.NONE,
          CalibrationChoice.PLATT,
          CalibrationChoice.BETA,
          CalibrationChoice.ISOTONIC);

  /**
   * One method on rows that it was not fitted on.
   *
   * @param logLoss mean negative log-likelihood, in nats
   * @param brier mean squared error
   * @param ece expected calibration error over 10 bins
   * @param gain log-loss less than without calibration
   * @param gainError standard error of the gain
   */
  public record Entry(
      String method, double logLoss, double brier, double ece, double gain, double gainError) {}

  /** The winner as a choice; {@code none} where nothing wins. */
  CalibrationChoice winning() {
    return CalibrationChoice.named(winner).orElseThrow();
  }

  /**
   * Holds the contest.
   *
   * @param outcomes 1 bad, 0 good; both must occur
   * @param logOdds of a model that did not learn from these rows
   * @param seed of the folds
   */
  public static CalibrationContest of(int[] outcomes, double[] logOdds, long seed) {
    int[] folds = folds(outcomes, seed);
    double[] plain = losses(outcomes, Arrays.stream(logOdds).map(Logistic::probability).toArray());
    List<Entry> entries = new ArrayList<>();
    String winner = "none";
    double best = 0;
    for (CalibrationChoice method : METHODS) {
      double[] calibrated = crossFitted(method, outcomes, logOdds, folds);
      double[] gains = losses(outcomes, calibrated);
      for (int i = 0; i < gains.length; i++) {
        gains[i] = plain[i] - gains[i];
      }
      double gain = Arrays.stream(gains).average().orElse(0);
      double squares = Arrays.stream(gains).map(g -> (g - gain) * (g - gain)).sum();
      double error = StrictMath.sqrt(squares) / gains.length;
      Metrics metrics = Evaluator.evaluate(outcomes, calibrated);
      entries.add(
          new Entry(method.text(), metrics.logLoss(), metrics.brier(), metrics.ece(), gain, error));
      if (gain > 2 * error && gain > best) {
        best = gain;
        winner = method.text();
      }
    }
    return new CalibrationContest(entries, winner);
  }

  private static double[] crossFitted(
      CalibrationChoice method, int[] outcomes, double[] logOdds, int[] folds) {
    double[] calibrated = new double[outcomes.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      int[] others = IntStream.range(0, folds.length).filter(i -> folds[i] != held).toArray();
      Calibration calibration =
          new CalibrationFit(
                  IntStream.of(others).map(i -> outcomes[i]).toArray(),
                  IntStream.of(others).mapToDouble(i -> logOdds[i]).toArray())
              .of(method, fold);
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          calibrated[i] = calibration.pd(logOdds[i]);
        }
      }
    }
    return calibrated;
  }

  /** Each outcome's rows, shuffled, dealt out in turn. */
  private static int[] folds(int[] outcomes, long seed) {
    Random random = new Random(seed);
    int[] folds = new int[outcomes.length];
    for (int outcome = 0; outcome <= 1; outcome++) {
      int wanted = outcome;
      int[] rows = IntStream.range(0, folds.length).filter(i -> outcomes[i] == wanted).toArray();
      for (int i = rows.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int row = rows[i];
        rows[i] = rows[other];
        rows[other] = row;
      }
      for (int i = 0; i < rows.length; i++) {
        folds[rows[i]] = i % FOLDS;
      }
    }
    return folds;
  }

  private static double[] losses(int[] outcomes, double[] probabilities) {
    double[] losses = new double[outcomes.length];
    for (int i = 0; i < losses.length; i++) {
      double p = Math.max(EDGE, Math.min(1 - EDGE, probabilities[i]));
      losses[i] = -StrictMath.log(outcomes[i] == 1 ? p : 1 - p);
    }
    return losses;
  }
}
