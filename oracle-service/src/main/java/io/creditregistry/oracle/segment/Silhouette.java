package io.creditregistry.oracle.segment;

/**
 * The silhouette (P. Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987): how
 * much nearer a row is to its own segment than to the next one.
 */
final class Silhouette {
  private Silhouette() {}

  /**
   * Mean silhouette of all rows, -1 to 1; a row alone in its segment counts 0.
   *
   * @param places the rows
   * @param members the segment of each, from 0
   * @param count number of segments
   */
  static double mean(double[][] places, int[] members, int count) {
    int[] sizes = new int[count];
    for (int member : members) {
      sizes[member]++;
    }
    double sum = 0;
    for (int row = 0; row < places.length; row++) {
      double[] distance = new double[count];
      for (int other = 0; other < places.length; other++) {
        distance[members[other]] +=
            StrictMath.sqrt(InputSpace.squaredDistance(places[row], places[other]));
      }
      sum += silhouette(distance, sizes, members[row]);
    }
    return sum / places.length;
  }

  private static double silhouette(double[] distance, int[] sizes, int own) {
    if (sizes[own] < 2) {
      return 0;
    }
    double inside = distance[own] / (sizes[own] - 1);
    double next = Double.POSITIVE_INFINITY;
    for (int segment = 0; segment < sizes.length; segment++) {
      if (segment != own && sizes[segment] > 0) {
        next = Math.min(next, distance[segment] / sizes[segment]);
      }
    }
    double larger = Math.max(inside, next);
    return Double.isInfinite(next) || larger == 0 ? 0 : (next - inside) / larger;
  }
}
