package io.creditregistry.oracle.stability;

import java.util.Arrays;

/**
 * Score points in ten bands that held equally many development rows, fewer where points are tied.
 *
 * @param lowerPoints ascending; band k + 1 begins at {@code lowerPoints[k]}, band 0 holds all below
 */
public record ScoreBands(int[] lowerPoints) {
  private static final int BANDS = 10;

  /**
   * The bands of a development sample.
   *
   * @param scorePoints the sample's score points, at least one
   */
  public static ScoreBands of(int[] scorePoints) {
    int[] sorted = scorePoints.clone();
    Arrays.sort(sorted);
    int[] bounds = new int[BANDS - 1];
    for (int k = 1; k < BANDS; k++) {
      bounds[k - 1] = sorted[(int) ((long) sorted.length * k / BANDS)];
    }
    return new ScoreBands(Arrays.stream(bounds).distinct().filter(b -> b > sorted[0]).toArray());
  }

  /** Number of bands. */
  public int count() {
    return lowerPoints.length + 1;
  }

  /** The band of a score. */
  public int bandOf(int scorePoints) {
    int at = Arrays.binarySearch(lowerPoints, scorePoints);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Rows per band. */
  public long[] counts(int[] scorePoints) {
    long[] counts = new long[count()];
    for (int points : scorePoints) {
      counts[bandOf(points)]++;
    }
    return counts;
  }

  /** A short text for the band. */
  public String label(int band) {
    if (lowerPoints.length == 0) {
      return "any";
    }
    String low = band == 0 ? "" : Integer.toString(lowerPoints[band - 1]);
    String high = band == lowerPoints.length ? "" : Integer.toString(lowerPoints[band] - 1);
    return band == 0
        ? "up to " + high
        : band == lowerPoints.length ? "from " + low : low + "–" + high;
  }
}
