package io.creditregistry.oracle.applicant;

import java.util.Locale;
import java.util.Random;

/**
 * Makes up applicants for the {@code synthetic-score} schema: an existing credit score that falls
 * with the debt ratio and rises with the length of the credit history, curved, with noise. The same
 * rows and seed give the same text everywhere.
 */
public final class SyntheticScores {
  private static final double NOISE_POINTS = 25;

  private SyntheticScores() {}

  /**
   * The applicants as one text.
   *
   * @throws IllegalArgumentException if rows is below 1
   */
  public static String csv(int rows, long seed) {
    if (rows < 1) {
      throw new IllegalArgumentException("rows: expected at least 1 but found " + rows);
    }
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("reference,creditHistory,debtRatio,creditScore\n");
    for (int row = 0; row < rows; row++) {
      int months =
          random.nextDouble() < 0.05
              ? -1
              : (int) Math.min(480, StrictMath.abs(120 * random.nextGaussian()));
      double debt = StrictMath.abs(0.2 + 0.25 * random.nextGaussian());
      double points =
          560
              + (months < 0 ? -20 : 130 * (1 - StrictMath.exp(-months / 90.0)))
              - 160 * StrictMath.min(1, debt) * debt
              - 40 * debt
              + NOISE_POINTS * random.nextGaussian();
      long score = Math.max(300, Math.min(850, StrictMath.round(points)));
      text.append(
          String.format(Locale.ROOT, "score-%06d,%d,%.3f,%d\n", row + 1, months, debt, score));
    }
    return text.toString();
  }
}
