package io.creditregistry.cli.oracle;

import java.util.List;

/** What became of the applicants that were sent: scored, or rejected with the reason. */
public record ScoredBatch(int scored, List<Rejected> rejected, List<Scored> scores) {

  /** An applicant that the schema does not accept. */
  public record Rejected(int row, String column, String value, String expected) {}

  /** An applicant's score, under its pseudonym on chain. */
  public record Scored(
      String reference,
      String subjectId,
      int scorePoints,
      int pdBps,
      String grade,
      List<Reason> reasons,
      List<Integer> bins) {}

  /** Why points were lost, the largest loss first. */
  public record Reason(String code, String text, double pointsLost) {}
}
