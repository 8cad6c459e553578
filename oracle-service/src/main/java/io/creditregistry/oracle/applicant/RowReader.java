package io.creditregistry.oracle.applicant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Turns one row's cells into an applicant, or into a reject for each cell that the schema does not
 * accept.
 */
final class RowReader {
  private static final int MAX_REFERENCE = 128;

  private final FeatureSchema schema;
  private final ColumnMap columns;
  private final List<Map<String, Integer>> categories;

  RowReader(FeatureSchema schema, ColumnMap columns) {
    this.schema = schema;
    this.columns = columns;
    this.categories = schema.features().stream().map(RowReader::codes).toList();
  }

  private static Map<String, Integer> codes(Feature feature) {
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < feature.categories().size(); i++) {
      codes.put(feature.categories().get(i).code(), i);
    }
    return codes;
  }

  /** The applicant, or null after at least one reject was told. */
  Applicant read(int row, long line, List<String> cells, Consumer<Reject> rejects) {
    if (cells.size() != columns.width()) {
      rejects.accept(
          new Reject(row, line, "", cells.size() + " cells", columns.width() + " cells"));
      return null;
    }
    boolean accepted = true;
    double[] values = new double[schema.features().size()];
    for (int i = 0; i < values.length; i++) {
      Feature feature = schema.features().get(i);
      String cell = cells.get(columns.features()[i]);
      String expected = readValue(feature, i, cell, values);
      if (expected != null) {
        rejects.accept(reject(row, line, feature.column(), cell, expected));
        accepted = false;
      }
    }
    Integer outcome = null;
    Integer points = null;
    if (columns.target() >= 0) {
      String cell = cells.get(columns.target());
      points = schema.target().score().map(score -> score.read(cell)).orElse(null);
      outcome = outcome(cell, points);
      if (outcome == null && !schema.format().missing().contains(cell)) {
        rejects.accept(reject(row, line, schema.target().column(), cell, outcomeExpectation()));
        accepted = false;
      }
    }
    String reference = reference(row, cells);
    if (reference.isEmpty()
        || reference.length() > MAX_REFERENCE
        || reference.matches(".*\\p{Cntrl}.*")) {
      String expected = "a reference of 1 to " + MAX_REFERENCE + " printable characters";
      rejects.accept(reject(row, line, schema.reference().orElse(""), reference, expected));
      accepted = false;
    }
    return accepted ? new Applicant(row, reference, values, outcome, points) : null;
  }

  /** Stores the typed value and returns null, or returns what was expected instead. */
  private String readValue(Feature feature, int index, String cell, double[] values) {
    if (schema.format().missing().contains(cell)) {
      values[index] = Double.NaN;
      return feature.missing() == MissingPolicy.BIN
          ? null
          : feature.expectation() + ", not a missing value";
    }
    if (!feature.isNumeric()) {
      Integer category = categories.get(index).get(cell);
      values[index] = category == null ? Double.NaN : category;
      return category == null ? feature.expectation() : null;
    }
    Double number = Numbers.parse(cell);
    if (number == null) {
      return feature.expectation() + " written with a decimal point";
    }
    values[index] = number;
    boolean accepted =
        feature.specialIndex(number) >= 0 || (number >= feature.min() && number <= feature.max());
    return accepted ? null : feature.expectation();
  }

  private Integer outcome(String cell, Integer points) {
    if (points != null) {
      return schema.target().score().orElseThrow().outcome(points);
    }
    if (schema.target().bad().contains(cell)) {
      return 1;
    }
    return schema.target().good().contains(cell) ? 0 : null;
  }

  private String outcomeExpectation() {
    return schema.target().score().map(ScoreTarget::expectation).orElseGet(this::codes);
  }

  private String codes() {
    return "one of " + schema.target().good() + " (good) or " + schema.target().bad() + " (bad)";
  }

  private String reference(int row, List<String> cells) {
    return columns.reference() < 0 ? schema.id() + "-" + row : cells.get(columns.reference());
  }

  private static Reject reject(int row, long line, String column, String cell, String expected) {
    return new Reject(row, line, column, InputException.shorten(cell), expected);
  }
}
