package io.creditregistry.oracle.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Isotonic regression by pooling adjacent violators: the rising function closest to the outcomes,
 * straight between the centres of its steps and flat outside.
 *
 * @param pds where the steps have their centres, ascending
 * @param rates bad rate of each step, ascending; half a row is added to the first and the last
 *     step, so that no probability is 0 or 1
 */
public record IsotonicSteps(double[] pds, double[] rates) implements Calibrator {

  /** Fits to outcomes that the probabilities were not fitted on. */
  static IsotonicSteps fit(int[] outcomes, double[] probabilities) {
    int[] order =
        IntStream.range(0, outcomes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] rows = new double[order.length];
    double[] bads = new double[order.length];
    double[] sums = new double[order.length];
    int steps = 0;
    for (int at : order) {
      rows[steps] = 1;
      bads[steps] = outcomes[at];
      sums[steps] = probabilities[at];
      steps++;
      while (steps > 1 && bads[steps - 2] * rows[steps - 1] >= bads[steps - 1] * rows[steps - 2]) {
        rows[steps - 2] += rows[steps - 1];
        bads[steps - 2] += bads[steps - 1];
        sums[steps - 2] += sums[steps - 1];
        steps--;
      }
    }
    double[] pds = new double[steps];
    double[] rates = new double[steps];
    for (int i = 0; i < steps; i++) {
      boolean edge = i == 0 || i == steps - 1;
      pds[i] = sums[i] / rows[i];
      rates[i] = edge ? (bads[i] + 0.5) / (rows[i] + 1) : bads[i] / rows[i];
    }
    for (int i = 1; i < steps; i++) {
      rates[i] = Math.max(rates[i], rates[i - 1]);
    }
    return new IsotonicSteps(pds, rates);
  }

  @Override
  public String method() {
    return "isotonic";
  }

  @Override
  public double apply(double pd) {
    int at = Arrays.binarySearch(pds, pd);
    if (at >= 0) {
      return rates[at];
    }
    int above = -at - 1;
    if (above == 0 || above == pds.length) {
      return rates[Math.min(above, pds.length - 1)];
    }
    double part = (pd - pds[above - 1]) / (pds[above] - pds[above - 1]);
    return rates[above - 1] + part * (rates[above] - rates[above - 1]);
  }
}
