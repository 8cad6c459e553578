package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.Feature.Special;
import io.creditregistry.oracle.model.TreeInput;
import io.creditregistry.oracle.model.TreeInput.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How features enter trees: a number as it is, a category as its position in the schema. Codes of
 * credit data are mostly ordered, and a position has learnt nothing from the outcomes yet: trees
 * over ranks by bad rate did worse on every dataset tried. Special codes of a feature with a
 * promised direction are an input of their own, which the promise does not bind.
 */
final class InputEncoder {
  private InputEncoder() {}

  static List<TreeInput> inputs(Sample sample, List<Integer> positions) {
    List<TreeInput> inputs = new ArrayList<>();
    for (int position : positions) {
      Feature feature = sample.schema().features().get(position);
      double[] specials = feature.specials().stream().mapToDouble(Special::value).toArray();
      if (specials.length > 0 && Directions.of(feature) != 0) {
        inputs.add(input(feature, position, Part.ORDINARY, specials));
        inputs.add(input(feature, position, Part.SPECIAL, specials));
      } else {
        inputs.add(input(feature, position, Part.WHOLE, new double[0]));
      }
    }
    return inputs;
  }

  private static TreeInput input(Feature feature, int position, Part part, double[] specials) {
    double[] codes = positions(feature.categories().size());
    return new TreeInput(feature.name(), position, part, codes, specials, !feature.isProtected());
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

  private static double[] positions(int categories) {
    return IntStream.range(0, categories).asDoubleStream().toArray();
  }
}
