package io.creditregistry.oracle.disclosure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/**
 * All scores of a subject, newest data first.
 *
 * @param erased whether the link to the person was destroyed
 */
record SubjectHistory(String subjectId, boolean erased, List<Score> scores) {

  /**
   * @param state {@code queued}, {@code batched}, {@code published} or {@code set_aside}
   * @param reasons JSON array of code, text, feature and pointsLost; null after an erasure
   * @param sequence the batch that carries it; null while it is queued
   * @param setAsideReason why it will not be published; null otherwise
   */
  record Score(
      long modelId,
      long dataTime,
      int scorePoints,
      int pdBps,
      String grade,
      @JsonRawValue String reasons,
      @JsonRawValue String bins,
      String state,
      Long sequence,
      String transactionHash,
      Long blockNumber,
      String setAsideReason,
      long scoredAt) {}
}
