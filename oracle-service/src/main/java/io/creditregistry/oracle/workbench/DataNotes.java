package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.Reject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person should know of a file before a model is made of it.
 *
 * @param rejectedRows rows that the schema does not accept
 * @param rejects the first few cells that were not accepted, each as a sentence
 * @param constantColumns features with the same value in every accepted row: nothing can be learnt
 *     from them
 */
record DataNotes(int rejectedRows, List<String> rejects, List<String> constantColumns) {
  private static final int SHOWN_REJECTS = 5;

  static DataNotes of(ApplicantTable table) {
    return new DataNotes(
        DataFiles.rejectedRows(table),
        table.rejects().stream().limit(SHOWN_REJECTS).map(Reject::sentence).toList(),
        constants(table));
  }

  private static List<String> constants(ApplicantTable table) {
    List<String> constants = new ArrayList<>();
    List<Applicant> rows = table.applicants();
    for (int i = 0; i < table.schema().features().size() && !rows.isEmpty(); i++) {
      int feature = i;
      double first = rows.get(0).value(feature);
      if (rows.stream().allMatch(row -> Double.compare(row.value(feature), first) == 0)) {
        constants.add(table.schema().features().get(feature).name());
      }
    }
    return constants;
  }

  /** The same on standard error, before the work starts. */
  DataNotes tell(PrintStream progress) {
    if (rejectedRows > 0) {
      progress.println("  " + rejectedRows + " rows rejected, for instance:");
      rejects.forEach(reject -> progress.println("    " + reject));
    }
    for (String column : constantColumns) {
      progress.println("  " + column + " is the same in every row: it gets no weight");
    }
    return this;
  }
}
