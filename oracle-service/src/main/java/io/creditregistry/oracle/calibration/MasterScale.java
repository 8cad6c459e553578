package io.creditregistry.oracle.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grades of probability of default. The first is the safest; each next one begins where the one
 * before ends.
 *
 * @param upperPd where each grade but the last ends, exclusive; ascending, above 0 and below 1
 */
public record MasterScale(double[] upperPd) {
  /** Nine grades, each about twice as risky as the one before: 0.25 % up to 32 %. */
  public static final MasterScale DEFAULT =
      new MasterScale(new double[] {0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32});

  /**
   * @throws IllegalArgumentException if the bounds do not rise from above 0 to below 1
   */
  public MasterScale {
    double before = 0;
    for (double bound : upperPd) {
      if (!(bound > before && bound < 1)) {
        throw new IllegalArgumentException(
            "master scale: expected bounds that rise between 0 and 1 but found "
                + Arrays.toString(upperPd));
      }
      before = bound;
    }
  }

  /**
   * The scale with these bounds; the shipped one for null.
   *
   * @throws IllegalArgumentException if the bounds do not rise from above 0 to below 1
   */
  public static MasterScale of(List<Double> upperPd) {
    return upperPd == null
        ? DEFAULT
        : new MasterScale(upperPd.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * One grade of a sample.
   *
   * @param grade 1 for the safest
   * @param lowPd where it begins, inclusive
   * @param highPd where it ends, exclusive
   * @param rows rows in it
   * @param bads bad rows in it
   * @param meanPd mean probability of default; 0 without rows
   * @param badRate share of bad rows; 0 without rows
   * @param pValue exact two-sided binomial test of the mean probability; 1 without rows
   */
  public record Grade(
      int grade,
      double lowPd,
      double highPd,
      int rows,
      int bads,
      double meanPd,
      double badRate,
      double pValue) {}

  /** The grade of a probability, from 1. */
  public int gradeOf(double pd) {
    int grade = 1;
    while (grade <= upperPd.length && pd >= upperPd[grade - 1]) {
      grade++;
    }
    return grade;
  }

  /** Grades a sample and tests each grade. */
  public List<Grade> grades(int[] outcomes, double[] probabilities) {
    int count = upperPd.length + 1;
    int[] rows = new int[count];
    int[] bads = new int[count];
    double[] sums = new double[count];
    for (int i = 0; i < outcomes.length; i++) {
      int at = gradeOf(probabilities[i]) - 1;
      rows[at]++;
      bads[at] += outcomes[i];
      sums[at] += probabilities[i];
    }
    List<Grade> grades = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double low = i == 0 ? 0 : upperPd[i - 1];
      double high = i == upperPd.length ? 1 : upperPd[i];
      double mean = rows[i] == 0 ? 0 : sums[i] / rows[i];
      double rate = rows[i] == 0 ? 0 : bads[i] / (double) rows[i];
      double p = rows[i] == 0 ? 1 : TailProbability.binomial(bads[i], rows[i], mean);
      grades.add(new Grade(i + 1, low, high, rows[i], bads[i], mean, rate, p));
    }
    return grades;
  }
}
