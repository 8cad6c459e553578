package io.creditregistry.oracle.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Outcomes in order of falling probability, so that any re-weighting of the rows is measured in one
 * walk. What depends on one row alone is worked out once.
 */
final class RankedSample {
  private static final double EDGE = 1e-15;
  private static final int CALIBRATION_BINS = 10;
  private static final double THRESHOLD = 0.5;

  private final double[] probabilities;
  private final int[] outcomes;
  private final double[] squaredError;
  private final double[] logLoss;

  private RankedSample(double[] probabilities, int[] outcomes) {
    this.probabilities = probabilities;
    this.outcomes = outcomes;
    this.squaredError = new double[outcomes.length];
    this.logLoss = new double[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      double error = probabilities[i] - outcomes[i];
      double p = Math.max(EDGE, Math.min(1 - EDGE, probabilities[i]));
      squaredError[i] = error * error;
      logLoss[i] = -StrictMath.log(outcomes[i] == 1 ? p : 1 - p);
    }
  }

  /**
   * Sorts; equal probabilities stay in their order.
   *
   * @throws IllegalArgumentException if the lengths differ, a probability is not in 0 to 1, or a
   *     class is absent
   */
  static RankedSample of(int[] outcomes, double[] probabilities) {
    require(outcomes, probabilities);
    int[] order =
        IntStream.range(0, outcomes.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[order.length];
    int[] matching = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = probabilities[order[i]];
      matching[i] = outcomes[order[i]];
    }
    return new RankedSample(sorted, matching);
  }

  private static void require(int[] outcomes, double[] probabilities) {
    int bads = IntStream.of(outcomes).sum();
    if (outcomes.length != probabilities.length || bads == 0 || bads == outcomes.length) {
      throw new IllegalArgumentException(
          "evaluation: expected good and bad outcomes, one probability each, but found "
              + bads
              + " bad of "
              + outcomes.length
              + " outcomes and "
              + probabilities.length
              + " probabilities");
    }
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "evaluation: expected probabilities from 0 to 1 but found " + probability);
      }
    }
  }

  int rows() {
    return outcomes.length;
  }

  int outcome(int rank) {
    return outcomes[rank];
  }

  double probability(int rank) {
    return probabilities[rank];
  }

  /** All rows once. */
  int[] once() {
    return IntStream.range(0, rows()).map(rank -> 1).toArray();
  }

  /** The ROC curve of the rows taken {@code weights[rank]} times. */
  RocCurve roc(int[] weights) {
    RocCurve.Builder curve = new RocCurve.Builder(rows());
    for (int from = 0; from < rows(); ) {
      int to = from;
      long bads = 0;
      long goods = 0;
      while (to < rows() && probabilities[to] == probabilities[from]) {
        bads += (long) weights[to] * outcomes[to];
        goods += (long) weights[to] * (1 - outcomes[to]);
        to++;
      }
      curve.add(probabilities[from], goods, bads);
      from = to;
    }
    return curve.build();
  }

  /** All metrics of the rows taken {@code weights[rank]} times; both classes must keep a row. */
  Metrics measure(int[] weights) {
    RocCurve roc = roc(weights);
    double squared = 0;
    double loss = 0;
    double[] gap = new double[CALIBRATION_BINS];
    int[] calls = new int[4];
    for (int i = 0; i < rows(); i++) {
      int weight = weights[i];
      squared += weight * squaredError[i];
      loss += weight * logLoss[i];
      int bin = Math.min(CALIBRATION_BINS - 1, (int) (probabilities[i] * CALIBRATION_BINS));
      gap[bin] += weight * (probabilities[i] - outcomes[i]);
      calls[2 * outcomes[i] + (probabilities[i] >= THRESHOLD ? 1 : 0)] += weight;
    }
    double sumOfGaps = 0;
    for (double each : gap) {
      sumOfGaps += Math.abs(each);
    }
    double total = roc.goods() + roc.bads();
    return new Metrics(
        (int) total,
        (int) roc.bads(),
        roc.auc(),
        roc.ks(),
        HMeasure.of(roc),
        squared / total,
        loss / total,
        sumOfGaps / total,
        new Confusion(THRESHOLD, calls[3], calls[1], calls[0], calls[2]));
  }
}
