package io.creditregistry.oracle.calibration;

import io.creditregistry.oracle.model.Calibration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Pools adjacent violators: the rising step function closest to the outcomes. */
final class IsotonicSteps {
  private final double[] rows;
  private final double[] bads;
  private final double[] sums;
  private int steps;

  private IsotonicSteps(int most) {
    rows = new double[most];
    bads = new double[most];
    sums = new double[most];
  }

  static IsotonicSteps of(int[] outcomes, double[] logOdds) {
    int[] order =
        IntStream.range(0, outcomes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> logOdds[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    IsotonicSteps pooled = new IsotonicSteps(order.length);
    for (int i = 0; i < order.length; i++) {
      boolean tied = i > 0 && logOdds[order[i]] == logOdds[order[i - 1]];
      pooled.add(outcomes[order[i]], logOdds[order[i]], tied);
      boolean lastOfItsTie = i + 1 == order.length || logOdds[order[i + 1]] != logOdds[order[i]];
      if (lastOfItsTie) {
        pooled.pool();
      }
    }
    return pooled;
  }

  /** Rows with the same log-odds are one step: nothing can tell them apart. */
  private void add(int outcome, double logOdds, boolean tied) {
    if (!tied) {
      rows[steps] = 0;
      bads[steps] = 0;
      sums[steps] = 0;
      steps++;
    }
    rows[steps - 1]++;
    bads[steps - 1] += outcome;
    sums[steps - 1] += logOdds;
  }

  private void pool() {
    while (steps > 1 && bads[steps - 2] * rows[steps - 1] >= bads[steps - 1] * rows[steps - 2]) {
      rows[steps - 2] += rows[steps - 1];
      bads[steps - 2] += bads[steps - 1];
      sums[steps - 2] += sums[steps - 1];
      steps--;
    }
  }

  /** Half a row is added to the first and the last step, so that no rate is 0 or 1. */
  Calibration.Isotonic calibration() {
    double[] centres = new double[steps];
    double[] rates = new double[steps];
    int count = 0;
    for (int i = 0; i < steps; i++) {
      boolean edge = i == 0 || i == steps - 1;
      double centre = sums[i] / rows[i];
      double rate = edge ? (bads[i] + 0.5) / (rows[i] + 1) : bads[i] / rows[i];
      if (count > 0 && centre <= centres[count - 1]) {
        continue;
      }
      centres[count] = centre;
      rates[count] = count == 0 ? rate : Math.max(rate, rates[count - 1]);
      count++;
    }
    return new Calibration.Isotonic(Arrays.copyOf(centres, count), Arrays.copyOf(rates, count));
  }
}
