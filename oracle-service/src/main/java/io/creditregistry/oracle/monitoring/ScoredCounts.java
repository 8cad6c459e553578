package io.creditregistry.oracle.monitoring;

import io.creditregistry.oracle.stability.ScoreBands;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Adds scored records up, by score band, by bin and by month. */
final class ScoredCounts {
  private final ScoreBands bands;
  private final long[][] binRows;
  private final long[] bandRows;
  private final SortedMap<YearMonth, Month> months = new TreeMap<>();

  /** One month's records. */
  static final class Month {
    private final long[] bandRows;
    private long rows;
    private long points;

    private Month(int bands) {
      bandRows = new long[bands];
    }

    long[] bandRows() {
      return bandRows;
    }

    long rows() {
      return rows;
    }

    double meanPoints() {
      return points / (double) rows;
    }
  }

  /**
   * @param binCounts number of bins of each feature
   */
  ScoredCounts(ScoreBands bands, int[] binCounts) {
    this.bands = bands;
    this.bandRows = new long[bands.count()];
    this.binRows = IntStream.of(binCounts).mapToObj(long[]::new).toArray(long[][]::new);
  }

  /**
   * Adds records that are alike.
   *
   * @param day days since the epoch of the data's time, UTC
   * @param bins the record's bins; empty where they were erased or there are none
   */
  void add(long day, int scorePoints, int[] bins, long records) {
    int band = bands.bandOf(scorePoints);
    bandRows[band] += records;
    Month month =
        months.computeIfAbsent(
            YearMonth.from(LocalDate.ofEpochDay(day)), key -> new Month(bands.count()));
    month.bandRows[band] += records;
    month.rows += records;
    month.points += records * scorePoints;
    for (int i = 0; i < Math.min(bins.length, binRows.length); i++) {
      binRows[i][bins[i]] += records;
    }
  }

  long[] bandRows() {
    return bandRows;
  }

  long[] binRows(int feature) {
    return binRows[feature];
  }

  SortedMap<YearMonth, Month> months() {
    return months;
  }
}
