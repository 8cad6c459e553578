package io.creditregistry.oracle.vintage;

import java.time.YearMonth;

/**
 * A score and what became of it.
 *
 * @param month the data's month when it was scored
 * @param scorePoints the score
 * @param pdBps the probability of default that was told, in basis points
 * @param outcome 1 bad, 0 good
 */
public record ScoredOutcome(YearMonth month, int scorePoints, int pdBps, int outcome) {
  double pd() {
    return pdBps / 10_000.0;
  }
}
