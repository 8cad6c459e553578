package io.creditregistry.oracle.applicant;

/**
 * One cell, or one row, that the schema does not accept.
 *
 * @param row 0-based data row (a header is not counted)
 * @param line 1-based line of the file
 * @param column the column's name; empty where the row as a whole is malformed
 * @param value the text found, shortened
 * @param expected what would have been accepted
 */
public record Reject(int row, long line, String column, String value, String expected) {

  /** Where the cell, or the row, stands. */
  String place() {
    return "row " + row + " (line " + line + ")" + (column.isEmpty() ? "" : ", " + column);
  }

  /** Place, expectation and value in one sentence. */
  public String sentence() {
    return place() + ": expected " + expected + " but found " + value;
  }
}
