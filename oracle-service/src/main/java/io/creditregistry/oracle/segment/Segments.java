package io.creditregistry.oracle.segment;

import io.creditregistry.oracle.segment.InputSpace.Dimension;
import io.creditregistry.oracle.segment.InputSpace.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Segments by nearest centre.
 *
 * @param centres one place per segment
 * @param silhouette mean silhouette of development rows, -1 to 1: near 1 the segments stand apart,
 *     near 0 they touch
 */
public record Segments(double[][] centres, double silhouette) {
  private static final int NAMED = 3;
  private static final double APART = 0.25;

  /** Number of segments. */
  public int count() {
    return centres.length;
  }

  /** The segment, from 0, whose centre is nearest; the first of several. */
  int segmentOf(double[] place) {
    int nearest = 0;
    for (int i = 1; i < centres.length; i++) {
      if (InputSpace.squaredDistance(place, centres[i])
          < InputSpace.squaredDistance(place, centres[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** What is most particular about a segment, in a few words. */
  public String describe(InputSpace space, int segment) {
    List<Dimension> dimensions = space.dimensions();
    double[] mean = new double[dimensions.size()];
    for (double[] centre : centres) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += centre[i] / centres.length;
      }
    }
    String text =
        IntStream.range(0, mean.length)
            .filter(i -> dimensions.get(i).kind() != Kind.CATEGORY)
            .filter(i -> Math.abs(centres[segment][i] - mean[i]) >= APART)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(centres[segment][i] - mean[i])))
            .limit(NAMED)
            .map(i -> word(dimensions.get(i), centres[segment][i] - mean[i]))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "nothing in particular" : text;
  }

  private static String word(Dimension dimension, double difference) {
    if (dimension.kind() == Kind.ABSENT) {
      return dimension.feature() + (difference > 0 ? " often absent" : " seldom absent");
    }
    return dimension.feature() + (difference > 0 ? " high" : " low");
  }
}
