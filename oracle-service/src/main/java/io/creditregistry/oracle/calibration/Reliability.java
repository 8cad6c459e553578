package io.creditregistry.oracle.calibration;

import io.creditregistry.oracle.evaluation.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predicted against observed, in bins of equally many rows, with the test of Hosmer and Lemeshow.
 *
 * @param bins by rising probability
 * @param chiSquared {@code Σ (observed - expected)² / (expected (1 - mean))} over the bins
 * @param degreesOfFreedom the number of bins: the probabilities were not fitted on these rows
 * @param pValue chance of such a statistic or a larger one if the probabilities are right
 */
public record Reliability(List<Bin> bins, double chiSquared, int degreesOfFreedom, double pValue) {
  private static final int BINS = 10;
  private static final double Z = 1.959963984540054;

  /**
   * One bin.
   *
   * @param rows rows in it
   * @param bads bad rows in it
   * @param meanPd mean probability of default
   * @param badRate share of bad rows
   * @param interval 95 % interval of the bad rate (Wilson)
   */
  public record Bin(int rows, int bads, double meanPd, double badRate, Interval interval) {}

  /**
   * Compares a sample that the probabilities were not fitted on.
   *
   * @param outcomes 1 bad, 0 good; at least one
   * @param probabilities probability of bad for each outcome
   */
  public static Reliability of(int[] outcomes, double[] probabilities) {
    int[] order =
        IntStream.range(0, outcomes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int count = Math.min(BINS, outcomes.length);
    List<Bin> bins = new ArrayList<>();
    double statistic = 0;
    for (int bin = 0; bin < count; bin++) {
      int from = (int) ((long) outcomes.length * bin / count);
      int to = (int) ((long) outcomes.length * (bin + 1) / count);
      int bads = 0;
      double expected = 0;
      for (int i = from; i < to; i++) {
        bads += outcomes[order[i]];
        expected += probabilities[order[i]];
      }
      int rows = to - from;
      double mean = expected / rows;
      double variance = Math.max(1e-12, expected * (1 - mean));
      statistic += (bads - expected) * (bads - expected) / variance;
      bins.add(new Bin(rows, bads, mean, bads / (double) rows, wilson(bads, rows)));
    }
    return new Reliability(bins, statistic, count, TailProbability.chiSquared(statistic, count));
  }

  /** Wilson's 95 % interval of a share. */
  public static Interval wilson(int hits, int rows) {
    double share = hits / (double) rows;
    double shrink = 1 + Z * Z / rows;
    double centre = (share + Z * Z / (2 * rows)) / shrink;
    double margin =
        Z * StrictMath.sqrt(share * (1 - share) / rows + Z * Z / (4.0 * rows * rows)) / shrink;
    return new Interval(Math.max(0, centre - margin), Math.min(1, centre + margin));
  }
}
