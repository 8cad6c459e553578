package io.creditregistry.oracle.applicant;

/**
 * A target that is an existing score, more points for less risk, instead of an outcome.
 *
 * @param minPoints least score in the column
 * @param maxPoints greatest score in the column
 * @param badBelow scores below it count as bad wherever good and bad are told apart: bins, weight
 *     of evidence, ranking figures
 */
public record ScoreTarget(int minPoints, int maxPoints, int badBelow) {
  /** What a score in the file must be, for people. */
  String expectation() {
    return "a score from " + minPoints + " to " + maxPoints;
  }

  /** The score that a cell holds; null where it is none. */
  Integer read(String cell) {
    Double number = Numbers.parse(cell);
    boolean fits =
        number != null && number >= minPoints && number <= maxPoints && number == Math.rint(number);
    return fits ? (Integer) number.intValue() : null;
  }

  /** 1 for a score that counts as bad, else 0. */
  int outcome(int points) {
    return points < badBelow ? 1 : 0;
  }
}
