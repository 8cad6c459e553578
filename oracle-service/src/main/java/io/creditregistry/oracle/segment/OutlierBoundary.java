package io.creditregistry.oracle.segment;

import io.creditregistry.oracle.segment.InputSpace.Dimension;
import java.util.List;

/**
 * The boundary of a one-class support vector machine with a Gaussian kernel (B. Schölkopf et al.,
 * Neural Computation 13, 2001).
 *
 * @param vectors places of the support vectors
 * @param weights of the vectors, summing to 1
 * @param offset what the weighted likeness must reach
 * @param gamma of the kernel {@code exp(-gamma d²)}
 */
public record OutlierBoundary(double[][] vectors, double[] weights, double offset, double gamma) {

  /** How far inside the applicant is; below 0 outside, at least {@code -offset}. */
  double margin(double[] place) {
    double likeness = 0;
    for (int i = 0; i < vectors.length; i++) {
      likeness +=
          weights[i] * StrictMath.exp(-gamma * InputSpace.squaredDistance(place, vectors[i]));
    }
    return likeness - offset;
  }

  /** The dimension's feature on which the place is furthest from the centre of the space. */
  static String oddest(InputSpace space, double[] place) {
    List<Dimension> dimensions = space.dimensions();
    int most = 0;
    for (int i = 1; i < place.length; i++) {
      if (Math.abs(place[i]) > Math.abs(place[most])) {
        most = i;
      }
    }
    return dimensions.get(most).feature();
  }
}
