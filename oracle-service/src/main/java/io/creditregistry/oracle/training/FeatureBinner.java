package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.Feature.Special;
import io.creditregistry.oracle.applicant.MissingPolicy;
import io.creditregistry.oracle.applicant.Monotone;
import io.creditregistry.oracle.model.FeatureBins;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Cuts one feature into bins: pre-bins of equal size, then the optimal merge; special codes and
 * missing stay apart.
 */
final class FeatureBinner {
  private final BinningOptions options;

  FeatureBinner(BinningOptions options) {
    this.options = options;
  }

  /** Bins the column of the schema feature at {@code position}. */
  BinnedFeature bin(Sample sample, int position) {
    Feature feature = sample.schema().features().get(position);
    double[] column = sample.columns()[position];
    FeatureBins bins =
        feature.isNumeric()
            ? numeric(feature, position, column, sample.outcomes())
            : categorical(feature, position, column, sample.outcomes());
    return BinnedFeature.of(bins, column, sample.outcomes(), options.priorRows());
  }

  private FeatureBins numeric(Feature feature, int position, double[] column, int[] outcomes) {
    double[] cuts = preCuts(feature, column);
    double[] specials = feature.specials().stream().mapToDouble(Special::value).sorted().toArray();
    boolean missing = feature.missing() == MissingPolicy.BIN;
    FeatureBins fine =
        new FeatureBins(feature.name(), position, true, cuts, specials, new int[0], missing);
    BinCounts all = BinnedFeature.of(fine, column, outcomes, 1).counts();
    BinCounts ranges =
        new BinCounts(
            Arrays.copyOf(all.goods(), cuts.length + 1),
            Arrays.copyOf(all.bads(), cuts.length + 1));
    int[] starts = merge(ranges, all, feature.monotone());
    double[] kept = Arrays.stream(starts).skip(1).mapToDouble(start -> cuts[start - 1]).toArray();
    return new FeatureBins(feature.name(), position, true, kept, specials, new int[0], missing);
  }

  private int[] merge(BinCounts parts, BinCounts all, Monotone monotone) {
    return new OptimalMerge(parts, all.totalGoods(), all.totalBads(), options)
        .best(monotone)
        .starts();
  }

  /**
   * Cuts halfway between neighbouring values, so that ranges hold about the same number of rows.
   */
  private double[] preCuts(Feature feature, double[] column) {
    double[] values =
        Arrays.stream(column)
            .filter(v -> !Double.isNaN(v) && feature.specialIndex(v) < 0)
            .sorted()
            .toArray();
    double[] cuts = new double[options.preBins()];
    int count = 0;
    double step = Math.max(1, values.length / (double) options.preBins());
    double due = step;
    for (int i = 1; i < values.length; i++) {
      if (i >= due && values[i] > values[i - 1]) {
        double middle = values[i - 1] + (values[i] - values[i - 1]) / 2;
        cuts[count++] = middle > values[i - 1] ? middle : values[i];
        due = Math.max(due + step, i + step / 2);
        if (count == cuts.length) {
          break;
        }
      }
    }
    return Arrays.copyOf(cuts, count);
  }

  private FeatureBins categorical(Feature feature, int position, double[] column, int[] outcomes) {
    int categories = feature.categories().size();
    BinCounts counts = new BinCounts(categories);
    for (int row = 0; row < column.length; row++) {
      if (!Double.isNaN(column[row])) {
        counts.add((int) column[row], outcomes[row]);
      }
    }
    double average =
        counts.totalBads() / (double) Math.max(1, counts.totalBads() + counts.totalGoods());
    double[] rate = new double[categories];
    for (int c = 0; c < categories; c++) {
      double rows = counts.goods()[c] + counts.bads()[c];
      rate[c] = (counts.bads()[c] + options.priorRows() * average) / (rows + options.priorRows());
    }
    int[] order =
        IntStream.range(0, categories)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> rate[c]).thenComparing(c -> c))
            .mapToInt(Integer::intValue)
            .toArray();
    BinCounts ordered =
        new BinCounts(
            Arrays.stream(order).map(c -> counts.goods()[c]).toArray(),
            Arrays.stream(order).map(c -> counts.bads()[c]).toArray());
    int[] starts = merge(ordered, counts, Monotone.NONE);
    return new FeatureBins(
        feature.name(),
        position,
        false,
        new double[0],
        new double[0],
        groups(order, starts),
        feature.missing() == MissingPolicy.BIN);
  }

  /** The group of each category, numbered as they first appear in the schema. */
  private static int[] groups(int[] order, int[] starts) {
    int[] merged = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      int at = Arrays.binarySearch(starts, i);
      merged[order[i]] = at >= 0 ? at : -at - 2;
    }
    int[] number = new int[starts.length];
    Arrays.fill(number, -1);
    int next = 0;
    int[] groups = new int[order.length];
    for (int c = 0; c < groups.length; c++) {
      if (number[merged[c]] < 0) {
        number[merged[c]] = next++;
      }
      groups[c] = number[merged[c]];
    }
    return groups;
  }
}
