package io.creditregistry.oracle.stability;

import java.util.Arrays;

/**
 * The population stability index, {@code Σ (recent share - base share) ln(recent share / base
 * share)}: the symmetric Kullback-Leibler divergence of two histograms. Of scores it is called PSI,
 * of one feature's bins CSI.
 */
public final class StabilityIndex {
  private static final double PRIOR = 0.5;

  private StabilityIndex() {}

  /**
   * The index in nats, 0 or more. Half a row is added to each bin, so that an empty bin is a large
   * but finite change.
   *
   * @param base rows per bin of the development sample
   * @param recent rows per bin of the sample to compare, as many bins
   * @throws IllegalArgumentException if the bins differ in number, or a side has no rows
   */
  public static double of(long[] base, long[] recent) {
    long baseRows = Arrays.stream(base).sum();
    long recentRows = Arrays.stream(recent).sum();
    if (base.length != recent.length || baseRows == 0 || recentRows == 0) {
      throw new IllegalArgumentException(
          "stability: expected two counts of as many bins with rows in both, but found "
              + base.length
              + " bins with "
              + baseRows
              + " rows and "
              + recent.length
              + " bins with "
              + recentRows);
    }
    double index = 0;
    for (int bin = 0; bin < base.length; bin++) {
      double before = (base[bin] + PRIOR) / (baseRows + PRIOR * base.length);
      double now = (recent[bin] + PRIOR) / (recentRows + PRIOR * base.length);
      index += (now - before) * StrictMath.log(now / before);
    }
    return index;
  }

  /**
   * What the index would be by chance alone, {@code (bins - 1)(1/base + 1/recent)} (B. Yurdakul,
   * 2018: the index times the harmonic rows follows chi-squared): a small sample looks shifted.
   */
  public static double expectedByChance(int bins, long baseRows, long recentRows) {
    return (bins - 1) * (1.0 / baseRows + 1.0 / recentRows);
  }
}
