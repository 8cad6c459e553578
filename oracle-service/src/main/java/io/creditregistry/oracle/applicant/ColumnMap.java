package io.creditregistry.oracle.applicant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where each feature, the target and the reference stand in a file's rows.
 *
 * @param width cells a row must have
 * @param features cell position of each schema feature
 * @param target cell position of the outcome, or -1 where the file has none
 * @param reference cell position of the applicant's name, or -1
 */
record ColumnMap(int width, int[] features, int target, int reference) {

  /**
   * The map of a file whose columns are named by {@code header}; refuses unknown, doubled and
   * lacking columns.
   */
  static ColumnMap ofHeader(FeatureSchema schema, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!schema.format().columns().contains(column)) {
        throw new ApplicantFileException(
            "header",
            "the unknown column " + InputException.shorten(column),
            "columns of " + schema.format().columns());
      }
      if (!seen.add(column)) {
        throw new ApplicantFileException(
            "header",
            "the column " + InputException.shorten(column) + " twice",
            "each column once");
      }
    }
    return of(schema, header);
  }

  /** The map of a file without a header: all columns, or all but a target that stands last. */
  static ColumnMap ofWidth(FeatureSchema schema, int width) {
    List<String> columns = schema.format().columns();
    int last = columns.size() - 1;
    if (width == last && columns.get(last).equals(schema.target().column())) {
      return of(schema, columns.subList(0, last));
    }
    return of(schema, columns);
  }

  private static ColumnMap of(FeatureSchema schema, List<String> columns) {
    int[] features = new int[schema.features().size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = required(columns, schema.features().get(i).column());
    }
    int reference =
        schema.reference().isPresent() ? required(columns, schema.reference().get()) : -1;
    return new ColumnMap(
        columns.size(), features, columns.indexOf(schema.target().column()), reference);
  }

  private static int required(List<String> columns, String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new ApplicantFileException(
          "header", columns.toString(), "the column " + InputException.shorten(column));
    }
    return at;
  }
}
