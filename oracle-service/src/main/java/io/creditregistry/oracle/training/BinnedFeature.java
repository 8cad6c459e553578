package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Logistic;

/**
 * A feature's bins with what the development sample has in them.
 *
 * @param bins the bins
 * @param counts good and bad rows per bin
 * @param woe shrunk weight of evidence per bin; positive is riskier than average
 * @param informationValue of the bins
 */
record BinnedFeature(FeatureBins bins, BinCounts counts, double[] woe, double informationValue) {

  /** Counts the column's values in the bins and works out their weight of evidence. */
  static BinnedFeature of(FeatureBins bins, double[] column, int[] outcomes, double priorRows) {
    BinCounts counts = new BinCounts(bins.count());
    for (int row = 0; row < column.length; row++) {
      counts.add(bins.binOf(column[row]), outcomes[row]);
    }
    double average = counts.totalBads() / (double) column.length;
    double[] woe = new double[bins.count()];
    for (int bin = 0; bin < woe.length; bin++) {
      double rows = counts.goods()[bin] + counts.bads()[bin];
      double rate = (counts.bads()[bin] + priorRows * average) / (rows + priorRows);
      woe[bin] = Logistic.logOdds(rate) - Logistic.logOdds(average);
    }
    return new BinnedFeature(bins, counts, woe, counts.informationValue());
  }

  /** The weight of evidence of each row of the column. */
  double[] encode(double[] column) {
    double[] encoded = new double[column.length];
    for (int row = 0; row < column.length; row++) {
      encoded[row] = woe[bins.binOf(column[row])];
    }
    return encoded;
  }
}
