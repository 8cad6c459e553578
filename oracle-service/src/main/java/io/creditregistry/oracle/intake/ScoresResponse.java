package io.creditregistry.oracle.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.creditregistry.oracle.applicant.Reject;
import io.creditregistry.oracle.scoring.Reason;
import java.util.List;

/**
 * What became of the applicants: each selected row is a score, is referred or has at least one
 * reject.
 *
 * @param read how many rows were selected: those scored, referred and rejected
 * @param scored how many were scored and queued
 * @param modelId the model that scored them
 * @param rejectedRows how many rows have a reject
 * @param dataTime Unix seconds that the data describe
 * @param synthetic whether the applicants' schema is the made-up one
 */
record ScoresResponse(
    int read,
    int scored,
    int rejectedRows,
    long modelId,
    long dataTime,
    boolean synthetic,
    List<Reject> rejected,
    List<ReferralView> referred,
    List<ScoreView> scores) {

  /**
   * Too odd to be scored: a person decides, nothing goes to the chain.
   *
   * @param segment null where the model has no segments
   * @param margin below 0; the lower, the odder
   * @param oddestFeature on which the applicant is furthest from the middle
   */
  record ReferralView(
      int row, String reference, Integer segment, double margin, String oddestFeature) {}

  /**
   * @param segment left out where the model has no segments
   * @param reference as the caller's file has it
   * @param bins the scorecard's bins, as the chain's computeScore takes them; empty for boosting
   */
  record ScoreView(
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
}
