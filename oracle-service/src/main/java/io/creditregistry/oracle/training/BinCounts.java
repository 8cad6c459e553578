package io.creditregistry.oracle.training;

/**
 * Good and bad rows of consecutive bins.
 *
 * @param goods good rows per bin
 * @param bads bad rows per bin
 */
record BinCounts(int[] goods, int[] bads) {

  BinCounts(int bins) {
    this(new int[bins], new int[bins]);
  }

  int size() {
    return goods.length;
  }

  void add(int bin, int outcome) {
    goods[bin] += 1 - outcome;
    bads[bin] += outcome;
  }

  /**
   * The counts with neighbours merged: group k holds the bins from {@code starts[k]} up to the next
   * start.
   */
  BinCounts merge(int[] starts) {
    BinCounts merged = new BinCounts(starts.length);
    for (int group = 0; group < starts.length; group++) {
      int end = group + 1 < starts.length ? starts[group + 1] : size();
      for (int bin = starts[group]; bin < end; bin++) {
        merged.goods[group] += goods[bin];
        merged.bads[group] += bads[bin];
      }
    }
    return merged;
  }

  int totalGoods() {
    return java.util.Arrays.stream(goods).sum();
  }

  int totalBads() {
    return java.util.Arrays.stream(bads).sum();
  }

  /**
   * Information value of {@code goods} and {@code bads} against the sample's totals, half a row
   * added to each.
   */
  static double informationValue(double goods, double bads, double totalGoods, double totalBads) {
    double goodShare = (goods + 0.5) / totalGoods;
    double badShare = (bads + 0.5) / totalBads;
    return (badShare - goodShare) * StrictMath.log(badShare / goodShare);
  }

  /** Information value of all bins. */
  double informationValue() {
    double sum = 0;
    for (int bin = 0; bin < size(); bin++) {
      sum += informationValue(goods[bin], bads[bin], totalGoods(), totalBads());
    }
    return sum;
  }
}
