package io.creditregistry.oracle.evaluation;

/**
 * A two-sided confidence interval.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record Interval(double low, double high) {

  /** Whether the value lies inside, bounds included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
