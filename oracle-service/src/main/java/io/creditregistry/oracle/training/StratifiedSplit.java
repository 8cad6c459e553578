package io.creditregistry.oracle.training;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A seeded split that keeps the bad rate. {@link Random} is specified to the bit, so a seed gives
 * the same rows everywhere.
 *
 * @param development positions of the rows to learn from, ascending
 * @param holdout positions of the rows kept apart, ascending
 */
record StratifiedSplit(int[] development, int[] holdout) {

  static StratifiedSplit of(int[] outcomes, double holdoutFraction, long seed) {
    boolean[] held = new boolean[outcomes.length];
    Random random = new Random(seed);
    for (int outcome = 0; outcome <= 1; outcome++) {
      int wanted = outcome;
      int[] rows =
          IntStream.range(0, outcomes.length).filter(row -> outcomes[row] == wanted).toArray();
      shuffle(rows, random);
      long count = StrictMath.round(rows.length * holdoutFraction);
      Arrays.stream(rows).limit(count).forEach(row -> held[row] = true);
    }
    return new StratifiedSplit(
        IntStream.range(0, held.length).filter(row -> !held[row]).toArray(),
        IntStream.range(0, held.length).filter(row -> held[row]).toArray());
  }

  /** The fold, 0 to {@code folds - 1}, of each row; each fold has its share of the bad rows. */
  static int[] folds(int[] outcomes, int folds, long seed) {
    int[] fold = new int[outcomes.length];
    Random random = new Random(seed);
    for (int outcome = 0; outcome <= 1; outcome++) {
      int wanted = outcome;
      int[] rows =
          IntStream.range(0, outcomes.length).filter(row -> outcomes[row] == wanted).toArray();
      shuffle(rows, random);
      for (int i = 0; i < rows.length; i++) {
        fold[rows[i]] = i % folds;
      }
    }
    return fold;
  }

  private static void shuffle(int[] rows, Random random) {
    for (int i = rows.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[other];
      rows[other] = row;
    }
  }
}
