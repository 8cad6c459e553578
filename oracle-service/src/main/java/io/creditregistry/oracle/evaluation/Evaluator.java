package io.creditregistry.oracle.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Computes {@link Metrics}. */
public final class Evaluator {
  private static final double EDGE = 1e-15;
  private static final int CALIBRATION_BINS = 10;

  private Evaluator() {}

  /**
   * Measures one sample.
   *
   * @param outcomes 1 bad, 0 good; both must occur
   * @param probabilities probability of bad for each outcome
   * @throws IllegalArgumentException if the lengths differ or a class is absent
   */
  public static Metrics evaluate(int[] outcomes, double[] probabilities) {
    int rows = outcomes.length;
    int bads = Arrays.stream(outcomes).sum();
    if (rows != probabilities.length || bads == 0 || bads == rows) {
      throw new IllegalArgumentException(
          "evaluation: expected good and bad outcomes, one probability each, but found "
              + bads
              + " bad of "
              + rows
              + " outcomes and "
              + probabilities.length
              + " probabilities");
    }
    double[] ranking = ranking(outcomes, probabilities, bads);
    double[] calls = calls(outcomes, probabilities);
    return new Metrics(
        rows,
        bads,
        ranking[0],
        2 * ranking[0] - 1,
        ranking[1],
        brier(outcomes, probabilities),
        logLoss(outcomes, probabilities),
        ece(outcomes, probabilities),
        calls[0],
        calls[1],
        calls[2],
        calls[3]);
  }

  /**
   * AUC and KS in one walk from the riskiest applicant to the safest, tied applicants in one step.
   */
  private static double[] ranking(int[] outcomes, double[] probabilities, int bads) {
    int rows = outcomes.length;
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double goods = rows - bads;
    double area = 0;
    double ks = 0;
    double badsSeen = 0;
    double goodsSeen = 0;
    for (int from = 0; from < rows; ) {
      int to = from;
      int tiedBads = 0;
      while (to < rows && probabilities[order[to]] == probabilities[order[from]]) {
        tiedBads += outcomes[order[to]];
        to++;
      }
      int tiedGoods = to - from - tiedBads;
      area += tiedGoods * (badsSeen + tiedBads / 2.0);
      badsSeen += tiedBads;
      goodsSeen += tiedGoods;
      ks = Math.max(ks, Math.abs(badsSeen / bads - goodsSeen / goods));
      from = to;
    }
    return new double[] {area / (bads * goods), ks};
  }

  private static double brier(int[] outcomes, double[] probabilities) {
    double sum = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double error = probabilities[i] - outcomes[i];
      sum += error * error;
    }
    return sum / outcomes.length;
  }

  private static double logLoss(int[] outcomes, double[] probabilities) {
    double sum = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double p = Math.max(EDGE, Math.min(1 - EDGE, probabilities[i]));
      sum -= StrictMath.log(outcomes[i] == 1 ? p : 1 - p);
    }
    return sum / outcomes.length;
  }

  private static double ece(int[] outcomes, double[] probabilities) {
    double[] expected = new double[CALIBRATION_BINS];
    double[] observed = new double[CALIBRATION_BINS];
    for (int i = 0; i < outcomes.length; i++) {
      int bin = Math.min(CALIBRATION_BINS - 1, (int) (probabilities[i] * CALIBRATION_BINS));
      expected[bin] += probabilities[i];
      observed[bin] += outcomes[i];
    }
    double sum = 0;
    for (int bin = 0; bin < CALIBRATION_BINS; bin++) {
      sum += Math.abs(expected[bin] - observed[bin]);
    }
    return sum / outcomes.length;
  }

  /** Accuracy, precision, recall and F1 at 0.5. */
  private static double[] calls(int[] outcomes, double[] probabilities) {
    int truePositive = 0;
    int falsePositive = 0;
    int falseNegative = 0;
    for (int i = 0; i < outcomes.length; i++) {
      boolean called = probabilities[i] >= 0.5;
      truePositive += called && outcomes[i] == 1 ? 1 : 0;
      falsePositive += called && outcomes[i] == 0 ? 1 : 0;
      falseNegative += !called && outcomes[i] == 1 ? 1 : 0;
    }
    double accuracy = 1 - (falsePositive + falseNegative) / (double) outcomes.length;
    double precision =
        truePositive == 0 ? 0 : truePositive / (double) (truePositive + falsePositive);
    double recall = truePositive / (double) (truePositive + falseNegative);
    double f1 = truePositive == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new double[] {accuracy, precision, recall, f1};
  }
}
