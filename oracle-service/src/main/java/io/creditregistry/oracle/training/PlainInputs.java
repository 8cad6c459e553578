package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * Features as textbook models take them: numbers with mean 0 and deviation 1, special codes, absent
 * values and categories as columns of 0 and 1.
 */
final class PlainInputs {
  private final List<Integer> positions;
  private final List<Feature> features;
  private final double[] mean;
  private final double[] deviation;

  /** Learns means and deviations from a development sample. */
  PlainInputs(Sample sample, List<Integer> positions) {
    this.positions = positions;
    this.features = positions.stream().map(sample.schema().features()::get).toList();
    this.mean = new double[positions.size()];
    this.deviation = new double[positions.size()];
    for (int i = 0; i < mean.length; i++) {
      if (features.get(i).isNumeric()) {
        learn(i, sample.columns()[positions.get(i)]);
      }
    }
  }

  private void learn(int i, double[] column) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (double value : column) {
      if (plain(features.get(i), value)) {
        sum += value;
        count++;
      }
    }
    mean[i] = count == 0 ? 0 : sum / count;
    for (double value : column) {
      if (plain(features.get(i), value)) {
        squares += (value - mean[i]) * (value - mean[i]);
      }
    }
    deviation[i] = squares == 0 ? 1 : Math.sqrt(squares / count);
  }

  private static boolean plain(Feature feature, double value) {
    return !Double.isNaN(value) && feature.specialIndex(value) < 0;
  }

  /** One array per input, one entry per row. */
  double[][] columns(Sample sample) {
    List<double[]> inputs = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      Feature feature = features.get(i);
      double[] column = sample.columns()[positions.get(i)];
      if (feature.isNumeric()) {
        double[] standard = new double[column.length];
        for (int row = 0; row < column.length; row++) {
          standard[row] = plain(feature, column[row]) ? (column[row] - mean[i]) / deviation[i] : 0;
        }
        inputs.add(standard);
        feature.specials().forEach(special -> inputs.add(flags(column, special.value())));
      } else {
        for (int code = 0; code < feature.categories().size(); code++) {
          inputs.add(flags(column, code));
        }
      }
      inputs.add(flags(column, Double.NaN));
    }
    return inputs.toArray(double[][]::new);
  }

  private static double[] flags(double[] column, double code) {
    double[] flags = new double[column.length];
    for (int row = 0; row < flags.length; row++) {
      flags[row] = Double.compare(column[row] + 0.0, code + 0.0) == 0 ? 1 : 0;
    }
    return flags;
  }
}
