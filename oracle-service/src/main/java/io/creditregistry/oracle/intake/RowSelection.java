package io.creditregistry.oracle.intake;

import io.creditregistry.oracle.problem.ProblemException;
import java.util.HashSet;
import java.util.Set;

/**
 * Which data rows of a file to score.
 *
 * @param rows 0-based; null for all
 */
record RowSelection(Set<Integer> rows) {

  /**
   * @param text numbers with commas or white space between them; null or blank for all rows
   * @throws ProblemException if something else is in the text
   */
  static RowSelection parse(String text) {
    if (text == null || text.isBlank()) {
      return new RowSelection(null);
    }
    var rows = new HashSet<Integer>();
    for (var each : text.strip().split("[,\\s]+", -1)) {
      if (!each.matches("[0-9]{1,9}")) {
        throw ProblemException.invalid(
            "rows", each, "0-based row numbers with commas between them");
      }
      rows.add(Integer.valueOf(each));
    }
    return new RowSelection(rows);
  }

  boolean has(int row) {
    return rows == null || rows.contains(row);
  }
}
