package io.creditregistry.oracle.segment;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A place in space for each applicant, by features that are not protected: a number by its distance
 * from the median in inner-quartile widths, tails drawn in; absent values and special codes, and
 * each category, as a corner of their own.
 *
 * @param dimensions in schema order
 */
public record InputSpace(List<Dimension> dimensions) {
  /** Width of the inner quartiles of a normal distribution, in standard deviations. */
  private static final double NORMAL_WIDTH = 1.349;

  public InputSpace {
    dimensions = List.copyOf(dimensions);
  }

  /** What a dimension stands for. */
  public enum Kind {
    NUMBER,
    ABSENT,
    CATEGORY
  }

  /**
   * One dimension.
   *
   * @param position the feature's position in the schema
   * @param centre median of a number; else 0
   * @param width inner-quartile width of a number, as a standard deviation; else 1
   * @param specials codes of a number that are no numbers
   * @param category the category's position; -1 for numbers
   */
  public record Dimension(
      String feature,
      int position,
      Kind kind,
      double centre,
      double width,
      double[] specials,
      int category) {

    double place(double value) {
      return switch (kind) {
        case NUMBER -> absent(value) ? 0 : drawnIn((value - centre) / width);
        case ABSENT -> absent(value) ? 1 : 0;
        case CATEGORY -> value == category ? 1 : 0;
      };
    }

    private boolean absent(double value) {
      return Double.isNaN(value) || Arrays.stream(specials).anyMatch(code -> code == value);
    }

    private static double drawnIn(double z) {
      double size = Math.abs(z);
      return Math.signum(z) * StrictMath.log(size + StrictMath.sqrt(size * size + 1));
    }
  }

  /** The space of a development sample. */
  static InputSpace of(FeatureSchema schema, List<Applicant> applicants) {
    List<Dimension> dimensions = new ArrayList<>();
    for (int position = 0; position < schema.features().size(); position++) {
      Feature feature = schema.features().get(position);
      if (!feature.isProtected()) {
        dimensions.addAll(dimensions(feature, position, applicants));
      }
    }
    return new InputSpace(dimensions);
  }

  private static List<Dimension> dimensions(
      Feature feature, int position, List<Applicant> applicants) {
    List<Dimension> dimensions = new ArrayList<>();
    String name = feature.name();
    if (!feature.isNumeric()) {
      for (int category = 0; category < feature.categories().size(); category++) {
        dimensions.add(new Dimension(name, position, Kind.CATEGORY, 0, 1, new double[0], category));
      }
      return dimensions;
    }
    double[] specials = feature.specials().stream().mapToDouble(s -> s.value()).toArray();
    double[] sorted =
        applicants.stream()
            .mapToDouble(a -> a.value(position))
            .filter(v -> !Double.isNaN(v) && DoubleStream.of(specials).noneMatch(s -> s == v))
            .sorted()
            .toArray();
    double median = quantile(sorted, 0.5);
    double width = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / NORMAL_WIDTH;
    if (width == 0 && sorted.length > 0) {
      width = Math.max(sorted[sorted.length - 1] - sorted[0], 1) / 4;
    }
    dimensions.add(
        new Dimension(name, position, Kind.NUMBER, median, width == 0 ? 1 : width, specials, -1));
    if (sorted.length < applicants.size()) {
      dimensions.add(new Dimension(name, position, Kind.ABSENT, 0, 1, specials, -1));
    }
    return dimensions;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  /** The applicant's place, one value per dimension. */
  double[] place(Applicant applicant) {
    double[] place = new double[dimensions.size()];
    for (int i = 0; i < place.length; i++) {
      Dimension dimension = dimensions.get(i);
      place[i] = dimension.place(applicant.value(dimension.position()));
    }
    return place;
  }

  static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
