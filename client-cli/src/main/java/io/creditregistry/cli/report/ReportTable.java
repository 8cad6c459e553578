package io.creditregistry.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One table of the pack.
 *
 * @param file name of its CSV file, without the ending
 * @param title heading on the page
 * @param caption what a row is, and how it was found
 * @param rows cells as text; numbers unformatted, so that a spreadsheet reads them
 */
record ReportTable(
    String file, String title, String caption, List<String> headers, List<List<String>> rows) {
  /** Copies the lists. */
  ReportTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  static ReportTable of(String file, String title, String caption, String... headers) {
    return new ReportTable(file, title, caption, List.of(headers), List.of());
  }

  /** The same table with these rows. */
  ReportTable with(List<List<String>> all) {
    return new ReportTable(file, title, caption, headers, all);
  }

  /** A row; null is shown as a dash. */
  static List<String> row(Object... cells) {
    return new ArrayList<>(
        Arrays.stream(cells).map(cell -> cell == null ? "-" : cell.toString()).toList());
  }

  /** The table as CSV (RFC 4180). */
  String csv() {
    return line(headers) + rows.stream().map(ReportTable::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ReportTable::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
