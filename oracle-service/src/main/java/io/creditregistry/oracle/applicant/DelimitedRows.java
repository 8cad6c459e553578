package io.creditregistry.oracle.applicant;

import io.creditregistry.oracle.applicant.LineSource.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Reads files of one row a line, as the schema's {@link FileFormat} tells. */
final class DelimitedRows {
  private final FeatureSchema schema;
  private final RowReader reader;
  private final Consumer<Applicant> applicants;
  private final Consumer<Reject> rejects;

  private DelimitedRows(
      FeatureSchema schema,
      ColumnMap columns,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects) {
    this.schema = schema;
    this.reader = new RowReader(schema, columns);
    this.applicants = applicants;
    this.rejects = rejects;
  }

  static int stream(
      FeatureSchema schema,
      InputStream in,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects)
      throws IOException {
    LineSource lines = new LineSource(in);
    Line line = lines.next();
    if (line == null) {
      throw new ApplicantFileException("file", "an empty file", "rows of " + schema.id());
    }
    ColumnMap columns = columns(schema, line);
    if (schema.format().header()) {
      line = lines.next();
      if (line == null) {
        throw new ApplicantFileException("file", "a header and no rows", "at least one data row");
      }
    }
    DelimitedRows rows = new DelimitedRows(schema, columns, applicants, rejects);
    int row = 0;
    for (; line != null; line = lines.next()) {
      rows.read(row, line);
      row = Math.incrementExact(row);
    }
    return row;
  }

  private static ColumnMap columns(FeatureSchema schema, Line first) {
    List<String> cells =
        first.text() == null ? null : CellSplitter.split(first.text(), schema.format().delimiter());
    if (!schema.format().header()) {
      return ColumnMap.ofWidth(schema, cells == null ? 0 : cells.size());
    }
    if (cells == null) {
      String expected = first.problem() == null ? "closed quotes" : first.problem();
      throw new ApplicantFileException("header", "a malformed line", expected);
    }
    return ColumnMap.ofHeader(schema, cells);
  }

  private void read(int row, Line line) {
    if (line.text() == null) {
      rejects.accept(new Reject(row, line.number(), "", "a malformed line", line.problem()));
      return;
    }
    if (line.text().isBlank()) {
      rejects.accept(new Reject(row, line.number(), "", "an empty line", "a data row"));
      return;
    }
    List<String> cells = CellSplitter.split(line.text(), schema.format().delimiter());
    if (cells == null) {
      String found = InputException.shorten(line.text());
      rejects.accept(new Reject(row, line.number(), "", found, "closed quotes around whole cells"));
      return;
    }
    Applicant applicant = reader.read(row, line.number(), cells, rejects);
    if (applicant != null) {
      applicants.accept(applicant);
    }
  }
}
