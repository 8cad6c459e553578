package io.creditregistry.oracle.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The metrics of one sample, each with a 95 % confidence interval: AUC and Gini by DeLong, the
 * others as percentiles of a bootstrap that resamples good and bad rows apart. The same seed gives
 * the same intervals.
 *
 * @param metrics the figures
 * @param intervals by the names of {@link Metrics#values()}
 */
public record Evaluation(Metrics metrics, Map<String, Interval> intervals) {
  /** Chance that an interval holds the true value. */
  public static final double CONFIDENCE = 0.95;

  private static final int RESAMPLES = 400;
  private static final double NORMAL_QUANTILE = 1.959963984540054;

  /**
   * Measures a sample.
   *
   * @param outcomes 1 bad, 0 good; both must occur
   * @param probabilities probability of bad for each outcome
   * @param seed seed of the bootstrap
   * @throws IllegalArgumentException as {@link Evaluator#evaluate}
   */
  public static Evaluation of(int[] outcomes, double[] probabilities, long seed) {
    RankedSample ranked = RankedSample.of(outcomes, probabilities);
    Metrics metrics = ranked.measure(ranked.once());
    Map<String, Interval> intervals = percentiles(resampled(ranked, seed));
    double margin = NORMAL_QUANTILE * DeLong.standardError(ranked.roc(ranked.once()));
    Interval auc =
        new Interval(Math.max(0, metrics.auc() - margin), Math.min(1, metrics.auc() + margin));
    intervals.put("auc", auc);
    intervals.put("gini", new Interval(2 * auc.low() - 1, 2 * auc.high() - 1));
    return new Evaluation(metrics, intervals);
  }

  private static List<Metrics> resampled(RankedSample ranked, long seed) {
    int[] bads = ranks(ranked, 1);
    int[] goods = ranks(ranked, 0);
    Random random = new Random(seed);
    List<Metrics> drawn = new ArrayList<>(RESAMPLES);
    int[] weights = new int[ranked.rows()];
    for (int i = 0; i < RESAMPLES; i++) {
      Arrays.fill(weights, 0);
      for (int[] stratum : new int[][] {bads, goods}) {
        for (int draw = 0; draw < stratum.length; draw++) {
          weights[stratum[random.nextInt(stratum.length)]]++;
        }
      }
      drawn.add(ranked.measure(weights));
    }
    return drawn;
  }

  private static int[] ranks(RankedSample ranked, int outcome) {
    return IntStream.range(0, ranked.rows()).filter(i -> ranked.outcome(i) == outcome).toArray();
  }

  private static Map<String, Interval> percentiles(List<Metrics> drawn) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      int at = i;
      drawn
          .get(i)
          .values()
          .forEach(
              (name, value) ->
                  columns.computeIfAbsent(name, k -> new double[drawn.size()])[at] = value);
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    int tail = (int) StrictMath.floor(drawn.size() * (1 - CONFIDENCE) / 2);
    columns.forEach(
        (name, column) -> {
          Arrays.sort(column);
          intervals.put(name, new Interval(column[tail], column[column.length - 1 - tail]));
        });
    return intervals;
  }
}
