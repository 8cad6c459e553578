package io.creditregistry.oracle.applicant;

import java.util.List;
import java.util.Set;

/**
 * The layout of an applicant file.
 *
 * @param delimiter what stands between two cells
 * @param header whether the first line names the columns
 * @param columns the columns in file order where there is no header; with a header, the columns it
 *     may contain
 * @param missing the cell texts that mean "no value"
 */
public record FileFormat(
    Delimiter delimiter, boolean header, List<String> columns, Set<String> missing) {
  public FileFormat {
    columns = List.copyOf(columns);
    missing = Set.copyOf(missing);
  }

  /** Cell separators; {@link #SPACE} stands for one or more blanks. */
  public enum Delimiter {
    SPACE,
    COMMA,
    SEMICOLON,
    TAB
  }
}
