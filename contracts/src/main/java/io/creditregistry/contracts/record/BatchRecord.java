package io.creditregistry.contracts.record;

/**
 * One subject's score inside a batch (protocol.md, "Record").
 *
 * @param subjectId not zero
 * @param scorePoints 300..850
 * @param pdBps probability of default in basis points, 0..10000
 */
public record BatchRecord(SubjectId subjectId, int scorePoints, int pdBps) {
  public static final int MIN_SCORE_POINTS = 300;
  public static final int MAX_SCORE_POINTS = 850;
  public static final int MAX_PD_BPS = 10_000;

  /** Rejects a value out of range, naming it: {@link IllegalArgumentException}. */
  public BatchRecord {
    if (subjectId.isZero()) {
      throw new IllegalArgumentException("subjectId: expected a value that is not zero");
    }
    if (scorePoints < MIN_SCORE_POINTS || scorePoints > MAX_SCORE_POINTS) {
      throw new IllegalArgumentException(
          "scorePoints: expected 300..850 but found " + scorePoints + " for " + subjectId);
    }
    if (pdBps < 0 || pdBps > MAX_PD_BPS) {
      throw new IllegalArgumentException(
          "pdBps: expected 0..10000 but found " + pdBps + " for " + subjectId);
    }
  }
}
