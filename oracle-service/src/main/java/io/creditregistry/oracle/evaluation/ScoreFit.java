package io.creditregistry.oracle.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How close predicted scores come to existing ones.
 *
 * @param rmse root of the mean squared error, in points
 * @param mae mean absolute error, in points
 * @param r2 share of the scores' variance that the predictions explain; below 0 where the mean does
 *     better, 0 where all scores are the same
 */
public record ScoreFit(double rmse, double mae, double r2) {
  private static final int SAMPLES = 400;
  private static final double TAIL = 0.025;

  /**
   * Compares row by row.
   *
   * @param points the existing scores, at least one
   * @param predicted as many
   */
  public static ScoreFit of(int[] points, int[] predicted) {
    return of(points, predicted, IntStream.range(0, points.length).toArray());
  }

  private static ScoreFit of(int[] points, int[] predicted, int[] rows) {
    double mean = Arrays.stream(rows).mapToDouble(row -> points[row]).sum() / rows.length;
    double squares = 0;
    double distances = 0;
    double spread = 0;
    for (int row : rows) {
      double gap = predicted[row] - points[row];
      squares += gap * gap;
      distances += Math.abs(gap);
      spread += (points[row] - mean) * (points[row] - mean);
    }
    return new ScoreFit(
        Math.sqrt(squares / rows.length),
        distances / rows.length,
        spread == 0 ? 0 : 1 - squares / spread);
  }

  /** The figures by name: {@code rmse}, {@code mae}, {@code r2}. */
  public Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("rmse", rmse);
    values.put("mae", mae);
    values.put("r2", r2);
    return values;
  }

  /** 95 % intervals by name: percentiles of 400 bootstrap samples of the rows. */
  public static Map<String, Interval> intervals(int[] points, int[] predicted, long seed) {
    Random random = new Random(seed);
    ScoreFit[] fits = new ScoreFit[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      fits[i] = of(points, predicted, random.ints(points.length, 0, points.length).toArray());
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (String name : fits[0].values().keySet()) {
      double[] sorted =
          Arrays.stream(fits).mapToDouble(f -> f.values().get(name)).sorted().toArray();
      int tail = (int) (TAIL * SAMPLES);
      intervals.put(name, new Interval(sorted[tail], sorted[SAMPLES - 1 - tail]));
    }
    return intervals;
  }
}
