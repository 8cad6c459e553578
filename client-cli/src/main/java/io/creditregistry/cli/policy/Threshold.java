package io.creditregistry.cli.policy;

/**
 * What a score has to reach.
 *
 * @param minScorePoints 300..850
 * @param maxPdBps probability of default in basis points, 0..10000
 */
public record Threshold(int minScorePoints, int maxPdBps) {

  boolean isMetBy(int scorePoints, int pdBps) {
    return scorePoints >= minScorePoints && pdBps <= maxPdBps;
  }

  String text() {
    return "at least %d points and at most %d bps".formatted(minScorePoints, maxPdBps);
  }
}
