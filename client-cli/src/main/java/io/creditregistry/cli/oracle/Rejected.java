package io.creditregistry.cli.oracle;

/**
 * A cell, or a row, that the schema does not accept.
 *
 * @param row data row, from 0
 * @param line line of the file, from 1
 * @param column empty where the row as a whole is malformed
 */
public record Rejected(int row, long line, String column, String value, String expected) {

  /** The reason in one sentence. */
  public String reason() {
    String where = column.isEmpty() ? "" : column + ": ";
    return where + "expected " + expected + " but found " + value;
  }
}
