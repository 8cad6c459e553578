package io.creditregistry.oracle.applicant;

import java.util.List;
import java.util.Optional;

/**
 * One model input as the schema describes it.
 *
 * @param name the feature's name in models, reasons and {@code featuresHash}
 * @param column the file's column that holds it
 * @param type how cells are read
 * @param unit what a number counts, for instance {@code months}; empty for categories
 * @param min lowest accepted number, inclusive; negative infinity where there is none
 * @param max highest accepted number, inclusive; positive infinity where there is none
 * @param specials numbers with a meaning of their own, each its own bin, exempt from the range
 * @param missing what an absent value means
 * @param categories the accepted codes in schema order; empty for numbers
 * @param monotone how the bad rate may move as the number grows
 * @param isProtected whether the law protects the attribute: never a reason, by default not a model
 *     input
 * @param reasonCode stable code of the adverse-action reason
 * @param reasonText the reason as an applicant reads it
 */
public record Feature(
    String name,
    String column,
    FeatureType type,
    String unit,
    double min,
    double max,
    List<Special> specials,
    MissingPolicy missing,
    List<Category> categories,
    Monotone monotone,
    boolean isProtected,
    String reasonCode,
    String reasonText) {

  public Feature {
    specials = List.copyOf(specials);
    categories = List.copyOf(categories);
  }

  /** A number with a meaning of its own, such as "no bureau record". */
  public record Special(double value, String text) {}

  /** A category's code in files and its meaning. */
  public record Category(String code, String text) {}

  public boolean isNumeric() {
    return type == FeatureType.NUMERIC;
  }

  /** Position of the special code equal to {@code value}, or -1. */
  public int specialIndex(double value) {
    for (int i = 0; i < specials.size(); i++) {
      if (specials.get(i).value() == value) {
        return i;
      }
    }
    return -1;
  }

  /** Position of the category with this code, if the schema has it. */
  public Optional<Integer> categoryIndex(String code) {
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).code().equals(code)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** What a cell of this feature must look like, for messages. */
  public String expectation() {
    if (!isNumeric()) {
      List<String> codes = categories.stream().map(Category::code).toList();
      return "one of " + (codes.size() <= 20 ? codes : codes.subList(0, 20) + " and others");
    }
    String range = "a number" + range();
    return specials.isEmpty()
        ? range
        : range + " or a special code " + specials.stream().map(s -> number(s.value())).toList();
  }

  private String range() {
    if (Double.isInfinite(min)) {
      return Double.isInfinite(max) ? "" : " of at most " + number(max);
    }
    return Double.isInfinite(max)
        ? " of at least " + number(min)
        : " from " + number(min) + " to " + number(max);
  }

  /** A number as a person writes it: without a point where it is whole. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
