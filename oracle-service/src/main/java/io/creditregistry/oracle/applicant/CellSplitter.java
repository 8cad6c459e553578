package io.creditregistry.oracle.applicant;

import io.creditregistry.oracle.applicant.FileFormat.Delimiter;
import java.util.ArrayList;
import java.util.List;

/** Splits a line into cells. Quotes follow RFC 4180, except that a cell never spans lines. */
public final class CellSplitter {
  private CellSplitter() {}

  /**
   * The cells with surrounding blanks removed, or null where a quote is not closed or stands inside
   * a cell.
   */
  public static List<String> split(String line, Delimiter delimiter) {
    return delimiter == Delimiter.SPACE ? blanks(line) : separated(line, separator(delimiter));
  }

  private static char separator(Delimiter delimiter) {
    return switch (delimiter) {
      case COMMA -> ',';
      case SEMICOLON -> ';';
      case TAB -> '\t';
      case SPACE -> ' ';
    };
  }

  private static List<String> blanks(String line) {
    String text = line.strip();
    return text.isEmpty() ? List.of() : List.of(text.split("[ \\t]+"));
  }

  private static List<String> separated(String line, char separator) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (true) {
      int next;
      if (at < line.length() && line.charAt(at) == '"') {
        StringBuilder cell = new StringBuilder();
        next = quoted(line, at + 1, cell);
        if (next < 0 || (next < line.length() && line.charAt(next) != separator)) {
          return null;
        }
        cells.add(cell.toString());
      } else {
        int found = line.indexOf(separator, at);
        next = found < 0 ? line.length() : found;
        cells.add(line.substring(at, next).strip());
      }
      if (next >= line.length()) {
        return cells;
      }
      at = next + 1;
    }
  }

  /** Reads up to the closing quote; returns the position after it, or -1. */
  private static int quoted(String line, int from, StringBuilder cell) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '"') {
        cell.append(c);
      } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else {
        return i + 1;
      }
    }
    return -1;
  }
}
