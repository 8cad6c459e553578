package io.creditregistry.oracle.evaluation;

import java.util.Arrays;

/**
 * The receiver operating characteristic of one sample: from the riskiest applicant to the safest,
 * how many good and how many bad ones have been met. Tied probabilities are one step.
 */
public final class RocCurve {
  private final double[] thresholds;
  private final double[] goodsMet;
  private final double[] badsMet;

  private RocCurve(double[] thresholds, double[] goodsMet, double[] badsMet) {
    this.thresholds = thresholds;
    this.goodsMet = goodsMet;
    this.badsMet = badsMet;
  }

  /**
   * The curve of a sample.
   *
   * @param outcomes 1 bad, 0 good; both must occur
   * @param probabilities probability of bad for each outcome
   * @throws IllegalArgumentException if the lengths differ or a class is absent
   */
  public static RocCurve of(int[] outcomes, double[] probabilities) {
    RankedSample ranked = RankedSample.of(outcomes, probabilities);
    return ranked.roc(ranked.once());
  }

  /** Number of points, the corner (0, 0) included. */
  public int size() {
    return goodsMet.length;
  }

  /** Number of good rows. */
  public double goods() {
    return goodsMet[size() - 1];
  }

  /** Number of bad rows. */
  public double bads() {
    return badsMet[size() - 1];
  }

  /** Share of the good rows at or above the point's probability, 0 to 1. */
  public double falsePositiveRate(int point) {
    return goodsMet[point] / goods();
  }

  /** Share of the bad rows at or above the point's probability, 0 to 1. */
  public double truePositiveRate(int point) {
    return badsMet[point] / bads();
  }

  /** The probability from which rows are counted; 1 at the corner (0, 0). */
  public double threshold(int point) {
    return thresholds[point];
  }

  /** The area under the curve: the chance that a bad row ranks above a good one, ties half. */
  public double auc() {
    double area = 0;
    for (int i = 1; i < size(); i++) {
      area += (goodsMet[i] - goodsMet[i - 1]) * (badsMet[i - 1] + badsMet[i]) / 2;
    }
    return area / (goods() * bads());
  }

  /** Kolmogorov and Smirnov's distance between the score distributions of bad and good. */
  public double ks() {
    int at = ksPoint();
    return Math.abs(truePositiveRate(at) - falsePositiveRate(at));
  }

  /** The first point at which the distance is largest. */
  public int ksPoint() {
    int best = 0;
    double ks = 0;
    for (int i = 1; i < size(); i++) {
      double distance = Math.abs(truePositiveRate(i) - falsePositiveRate(i));
      if (distance > ks) {
        ks = distance;
        best = i;
      }
    }
    return best;
  }

  /** Collects the steps of a curve. */
  static final class Builder {
    private final double[] thresholds;
    private final double[] goodsMet;
    private final double[] badsMet;
    private int size = 1;

    Builder(int mostSteps) {
      thresholds = new double[mostSteps + 1];
      goodsMet = new double[mostSteps + 1];
      badsMet = new double[mostSteps + 1];
      thresholds[0] = 1;
    }

    /** A step; one without rows is left out. */
    void add(double probability, double goods, double bads) {
      if (goods + bads == 0) {
        return;
      }
      thresholds[size] = probability;
      goodsMet[size] = goodsMet[size - 1] + goods;
      badsMet[size] = badsMet[size - 1] + bads;
      size++;
    }

    RocCurve build() {
      return new RocCurve(
          Arrays.copyOf(thresholds, size),
          Arrays.copyOf(goodsMet, size),
          Arrays.copyOf(badsMet, size));
    }
  }
}
