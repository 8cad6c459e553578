package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Decides which of the next records go into one batch: one record per subject, each newer than what
 * stands on chain.
 */
final class BatchPlanner {
  private BatchPlanner() {}

  /**
   * @param records for the batch, at least one unless all were set aside
   * @param conflicts records that can never be published, each with the reason
   */
  record Plan(List<ScoredRecord> records, List<Conflict> conflicts) {}

  /**
   * @param reason names the field, the value found and what was expected
   */
  record Conflict(ScoredRecord record, String reason) {}

  /**
   * A second record of a subject is neither taken nor refused: it stays queued, and is judged
   * against the first one when that stands on chain.
   *
   * @param next queued records of one model and one data time, in the order of scoring
   * @param stored each subject's record on chain; {@link StoredScore#EMPTY} where there is none
   */
  static Plan plan(List<ScoredRecord> next, Map<SubjectId, StoredScore> stored) {
    var taken = new ArrayList<ScoredRecord>();
    var conflicts = new ArrayList<Conflict>();
    var subjects = new HashSet<SubjectId>();
    for (var record : next) {
      var onChain = stored.getOrDefault(record.subjectId(), StoredScore.EMPTY).dataTime();
      if (record.dataTime() <= onChain) {
        conflicts.add(
            new Conflict(
                record,
                "dataTime: expected after "
                    + onChain
                    + ", which the chain holds, but found "
                    + record.dataTime()));
      } else if (subjects.add(record.subjectId())) {
        taken.add(record);
      }
    }
    return new Plan(List.copyOf(taken), List.copyOf(conflicts));
  }
}
