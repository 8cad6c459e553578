package io.creditregistry.oracle.fairness;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One protected attribute of a sample.
 *
 * @param name the feature's name
 * @param groups texts of its groups
 * @param groupOf the group of each row, -1 where the value is absent
 */
record ProtectedAttribute(String name, List<String> groups, int[] groupOf) {
  /** Years of age at which groups begin: 25 as in the literature on these data, 62 as in Reg B. */
  private static final double[] AGES = {25, 40, 62};

  /** All protected attributes of the schema. */
  static List<ProtectedAttribute> of(FeatureSchema schema, List<Applicant> applicants) {
    List<ProtectedAttribute> attributes = new ArrayList<>();
    for (int position = 0; position < schema.features().size(); position++) {
      Feature feature = schema.features().get(position);
      if (feature.isProtected()) {
        int at = position;
        double[] values = applicants.stream().mapToDouble(a -> a.value(at)).toArray();
        attributes.add(feature.isNumeric() ? bands(feature, values) : categories(feature, values));
      }
    }
    return attributes;
  }

  private static ProtectedAttribute categories(Feature feature, double[] values) {
    int[] groups = Arrays.stream(values).mapToInt(v -> Double.isNaN(v) ? -1 : (int) v).toArray();
    List<String> names = feature.categories().stream().map(c -> c.code() + " " + c.text()).toList();
    return new ProtectedAttribute(feature.name(), names, groups);
  }

  private static ProtectedAttribute bands(Feature feature, double[] values) {
    double[] cuts = feature.unit().equals("years") ? AGES : new double[] {median(values)};
    List<String> names = new ArrayList<>();
    for (int band = 0; band <= cuts.length; band++) {
      String low = band == 0 ? "" : plain(cuts[band - 1]);
      String high = band == cuts.length ? "" : plain(cuts[band]);
      String range =
          band == 0
              ? "under " + high
              : band == cuts.length ? low + " and over" : low + " to under " + high;
      names.add((range + " " + feature.unit()).strip());
    }
    int[] groups = Arrays.stream(values).mapToInt(v -> bandOf(v, cuts)).toArray();
    return new ProtectedAttribute(feature.name(), names, groups);
  }

  private static int bandOf(double value, double[] cuts) {
    if (Double.isNaN(value)) {
      return -1;
    }
    return (int) Arrays.stream(cuts).filter(cut -> value >= cut).count();
  }

  private static double median(double[] values) {
    double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return present.length == 0 ? 0 : present[present.length / 2];
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
