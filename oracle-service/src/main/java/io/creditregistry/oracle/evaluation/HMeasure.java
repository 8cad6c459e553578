package io.creditregistry.oracle.evaluation;

/**
 * The H-measure (D. J. Hand, "Measuring classifier performance: a coherent alternative to the area
 * under the ROC curve", Machine Learning 77, 2009): one minus the expected least loss, relative to
 * that of the best constant call. The cost of refusing a good applicant, as a share of both costs,
 * follows Beta(2, 2), Hand's choice where nothing is known of the costs; so models are compared
 * under the same costs, which the AUC does not do.
 */
final class HMeasure {
  private HMeasure() {}

  /** 0 for a useless ranking, 1 for a perfect one. */
  static double of(RocCurve roc) {
    double badShare = roc.bads() / (roc.goods() + roc.bads());
    double goodShare = 1 - badShare;
    int[] hull = new int[roc.size()];
    int size = upperHull(roc, hull);
    double loss = 0;
    double upper = 1;
    for (int i = 0; i < size; i++) {
      double lower = i + 1 < size ? costOfChange(roc, hull[i], hull[i + 1], badShare) : 0;
      loss +=
          goodShare * roc.falsePositiveRate(hull[i]) * (costly(upper) - costly(lower))
              + badShare * (1 - roc.truePositiveRate(hull[i])) * (cheap(upper) - cheap(lower));
      upper = lower;
    }
    double worst = goodShare * costly(badShare) + badShare * (cheap(1) - cheap(badShare));
    return 1 - loss / worst;
  }

  /** The cost share at which the two points of the curve are equally good. */
  private static double costOfChange(RocCurve roc, int from, int to, double badShare) {
    double bads = badShare * (roc.truePositiveRate(to) - roc.truePositiveRate(from));
    double goods = (1 - badShare) * (roc.falsePositiveRate(to) - roc.falsePositiveRate(from));
    return bads / (bads + goods);
  }

  /** Integral from 0 to c of {@code c} times the density {@code 6 c (1 - c)}. */
  private static double costly(double c) {
    return c * c * c * (2 - 1.5 * c);
  }

  /** Integral from 0 to c of {@code 1 - c} times the density {@code 6 c (1 - c)}. */
  private static double cheap(double c) {
    return c * c * (3 - c * (4 - 1.5 * c));
  }

  private static int upperHull(RocCurve roc, int[] hull) {
    int size = 0;
    for (int point = 0; point < roc.size(); point++) {
      while (size >= 2 && !turnsRight(roc, hull[size - 2], hull[size - 1], point)) {
        size--;
      }
      hull[size++] = point;
    }
    return size;
  }

  private static boolean turnsRight(RocCurve roc, int a, int b, int c) {
    double cross =
        (roc.falsePositiveRate(b) - roc.falsePositiveRate(a))
                * (roc.truePositiveRate(c) - roc.truePositiveRate(a))
            - (roc.truePositiveRate(b) - roc.truePositiveRate(a))
                * (roc.falsePositiveRate(c) - roc.falsePositiveRate(a));
    return cross < 0;
  }
}
