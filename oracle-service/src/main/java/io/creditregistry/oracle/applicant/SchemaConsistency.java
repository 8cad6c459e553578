package io.creditregistry.oracle.applicant;

import io.creditregistry.oracle.applicant.Feature.Category;
import io.creditregistry.oracle.applicant.Feature.Special;
import java.util.List;
import java.util.Set;

/** What must hold between the parts of a schema. */
final class SchemaConsistency {
  private SchemaConsistency() {}

  /**
   * Checks columns, codes and missing texts against each other.
   *
   * @throws SchemaException naming the first contradiction
   */
  static void check(FeatureSchema schema) {
    List<String> columns = schema.format().columns();
    String target = schema.target().column();
    known("target.column", target, columns);
    schema.reference().ifPresent(column -> known("reference", column, columns));
    for (Feature feature : schema.features()) {
      String field = "features." + feature.name() + ".column";
      known(field, feature.column(), columns);
      if (feature.column().equals(target)
          || schema.reference().filter(feature.column()::equals).isPresent()) {
        throw new SchemaException(
            field,
            InputException.shorten(feature.column()),
            "a column that is neither target nor reference");
      }
      notMissing(schema, feature);
      notOrdinary(feature);
    }
    for (String code : schema.target().bad()) {
      notMissing("target.bad", code, schema.format().missing());
    }
    for (String code : schema.target().good()) {
      notMissing("target.good", code, schema.format().missing());
    }
    if (features(schema).allMatch(Feature::isProtected)) {
      throw new SchemaException(
          "features", "only protected attributes", "at least one that is not protected");
    }
  }

  private static java.util.stream.Stream<Feature> features(FeatureSchema schema) {
    return schema.features().stream();
  }

  private static void notOrdinary(Feature feature) {
    for (Special special : feature.specials()) {
      double code = special.value();
      boolean bounded = Double.isFinite(feature.min()) && Double.isFinite(feature.max());
      if (bounded && code >= feature.min() && code <= feature.max()) {
        throw new SchemaException(
            "features." + feature.name() + ".special",
            Feature.number(code) + ", which is also an ordinary value",
            "a code outside the range "
                + Feature.number(feature.min())
                + " to "
                + Feature.number(feature.max()));
      }
    }
  }

  private static void notMissing(FeatureSchema schema, Feature feature) {
    Set<String> missing = schema.format().missing();
    for (Category category : feature.categories()) {
      notMissing("features." + feature.name() + ".categories", category.code(), missing);
    }
    for (String text : missing) {
      Double number = feature.isNumeric() ? Numbers.parse(text) : null;
      boolean special =
          number != null
              && feature.specials().stream().map(Special::value).anyMatch(number::equals);
      if (special) {
        notMissing("features." + feature.name() + ".special", text, missing);
      }
    }
  }

  private static void notMissing(String field, String code, Set<String> missing) {
    if (missing.contains(code)) {
      throw new SchemaException(
          field,
          InputException.shorten(code) + ", which also means missing",
          "a text not in format.missing");
    }
  }

  private static void known(String field, String column, List<String> columns) {
    if (!columns.contains(column)) {
      throw new SchemaException(
          field, InputException.shorten(column), "a column of format.columns");
    }
  }
}
