package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import java.util.ArrayList;
import java.util.List;

/** Makes folds where none are given: seeded, each with its share of the bad rows. */
public final class StratifiedFolds {
  private StratifiedFolds() {}

  /**
   * Per repeat the fold of each data row, as {@link FoldFile} reads them.
   *
   * @param repeats at least 1; repeat r is drawn with {@code seed + r}
   * @param splits folds in each, at least 2
   * @throws TrainingException if an applicant has no outcome
   */
  public static List<int[]> of(ApplicantTable table, int repeats, int splits, long seed) {
    int[] outcomes = Sample.of(table.schema(), table.applicants()).outcomes();
    int rows = table.applicants().stream().mapToInt(Applicant::row).max().orElse(-1) + 1;
    List<int[]> all = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      int[] drawn = StratifiedSplit.folds(outcomes, splits, seed + repeat);
      int[] folds = new int[rows];
      for (int i = 0; i < drawn.length; i++) {
        folds[table.applicants().get(i).row()] = drawn[i];
      }
      all.add(folds);
    }
    return all;
  }
}
