package io.creditregistry.oracle.applicant;

import io.creditregistry.oracle.applicant.LineSource.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads applicant files. Every data row ends as one applicant or as at least one reject; nothing is
 * dropped silently.
 */
public final class ApplicantReader {
  private ApplicantReader() {}

  /**
   * Reads a whole file into memory.
   *
   * @param in the file's bytes, UTF-8; not closed
   * @throws ApplicantFileException if the file is empty, has only a header, or its header is not
   *     the schema's
   */
  public static ApplicantTable read(FeatureSchema schema, InputStream in) {
    List<Applicant> applicants = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    stream(schema, in, applicants::add, rejects::add);
    return new ApplicantTable(schema, applicants, rejects);
  }

  /**
   * Reads a file row by row in constant memory, in file order.
   *
   * @return the number of data rows
   * @throws ApplicantFileException as {@link #read}
   */
  public static int stream(
      FeatureSchema schema,
      InputStream in,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects) {
    try {
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
      RowReader reader = new RowReader(schema, columns);
      int row = 0;
      for (; line != null; line = lines.next()) {
        readLine(schema, reader, row, line, applicants, rejects);
        row = Math.incrementExact(row);
      }
      return row;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static void readLine(
      FeatureSchema schema,
      RowReader reader,
      int row,
      Line line,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects) {
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
      rejects.accept(
          new Reject(
              row,
              line.number(),
              "",
              InputException.shorten(line.text()),
              "closed quotes around whole cells"));
      return;
    }
    Applicant applicant = reader.read(row, line.number(), cells, rejects);
    if (applicant != null) {
      applicants.accept(applicant);
    }
  }
}
