package io.creditregistry.oracle.intake;

import io.creditregistry.oracle.applicant.Reject;
import io.creditregistry.oracle.scoring.Reason;
import java.util.List;

/**
 * What became of the applicants: each selected row is a score or has at least one reject.
 *
 * @param read how many rows were selected: those scored and those rejected
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
    List<ScoreView> scores) {

  /**
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
      String featuresHash) {}
}
