package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How features enter trees: a number as it is, a category as its rank by bad rate in the
 * development sample, rates shrunk towards the average.
 */
final class InputEncoder {
  private static final double PRIOR_ROWS = 10;

  private InputEncoder() {}

  static List<TreeInput> inputs(Sample sample, List<Integer> positions) {
    List<TreeInput> inputs = new ArrayList<>();
    for (int position : positions) {
      Feature feature = sample.schema().features().get(position);
      double[] codes = feature.isNumeric() ? new double[0] : ranks(sample, position);
      inputs.add(new TreeInput(feature.name(), position, codes, !feature.isProtected()));
    }
    return inputs;
  }

  /** One row of encoded inputs per row of the sample. */
  static float[][] rows(Sample sample, List<TreeInput> inputs) {
    float[][] rows = new float[sample.rows()][inputs.size()];
    for (int i = 0; i < inputs.size(); i++) {
      double[] column = sample.columns()[inputs.get(i).position()];
      for (int row = 0; row < rows.length; row++) {
        rows[row][i] = inputs.get(i).encode(column[row]);
      }
    }
    return rows;
  }

  private static double[] ranks(Sample sample, int position) {
    FeatureSchema schema = sample.schema();
    int categories = schema.features().get(position).categories().size();
    double[] rows = new double[categories];
    double[] bads = new double[categories];
    double[] column = sample.columns()[position];
    for (int row = 0; row < column.length; row++) {
      if (!Double.isNaN(column[row])) {
        rows[(int) column[row]]++;
        bads[(int) column[row]] += sample.outcomes()[row];
      }
    }
    double[] rate = new double[categories];
    Arrays.setAll(rate, c -> (bads[c] + PRIOR_ROWS * sample.badRate()) / (rows[c] + PRIOR_ROWS));
    int[] order =
        IntStream.range(0, categories)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> rate[c]).thenComparing(c -> c))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[categories];
    for (int rank = 0; rank < categories; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
