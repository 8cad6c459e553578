package io.creditregistry.cli.oracle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of the applicants that were sent: scored, referred to a person, or rejected with the
 * reason.
 *
 * @param read how many rows were selected: those scored, referred and rejected
 * @param scored how many were scored and queued
 * @param dataTime Unix seconds that the data describe
 * @param synthetic whether the applicants were made up
 */
public record ScoredBatch(
    int read,
    int scored,
    int rejectedRows,
    long modelId,
    long dataTime,
    boolean synthetic,
    List<Rejected> rejected,
    List<Referred> referred,
    List<Scored> scores) {

  /** An applicant too odd to be scored: a person decides. */
  public record Referred(
      int row, String reference, Integer segment, double margin, String oddestFeature) {}

  /** An applicant's score, under its pseudonym on chain. */
  public record Scored(
      int row,
      String reference,
      String subjectId,
      int scorePoints,
      int pdBps,
      String grade,
      List<Reason> reasons,
      List<Integer> bins,
      String featuresHash,
      @JsonInclude(JsonInclude.Include.NON_NULL) Integer segment) {}

  /** Why points were lost, the largest loss first. */
  public record Reason(String code, String text, String feature, int pointsLost) {}
}
