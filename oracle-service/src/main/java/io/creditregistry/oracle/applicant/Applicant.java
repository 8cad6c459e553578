package io.creditregistry.oracle.applicant;

/**
 * One applicant with typed values. A number is its value; a category is its position in the
 * schema's list; an absent value is NaN.
 */
public final class Applicant {
  private final int row;
  private final String reference;
  private final double[] values;
  private final Integer outcome;
  private final Integer targetPoints;

  /**
   * @param row 0-based data row in the file (a header is not counted)
   * @param reference the applicant's name at its source
   * @param values one per schema feature, in schema order; taken over, not copied
   * @param outcome 1 bad, 0 good, null where not known
   */
  public Applicant(int row, String reference, double[] values, Integer outcome) {
    this(row, reference, values, outcome, null);
  }

  /**
   * As above.
   *
   * @param targetPoints the existing score to learn from; null where the target is an outcome
   */
  public Applicant(
      int row, String reference, double[] values, Integer outcome, Integer targetPoints) {
    this.row = row;
    this.reference = reference;
    this.values = values;
    this.outcome = outcome;
    this.targetPoints = targetPoints;
  }

  public int row() {
    return row;
  }

  public String reference() {
    return reference;
  }

  /** The typed value of the schema's i-th feature; NaN where absent. */
  public double value(int feature) {
    return values[feature];
  }

  public int size() {
    return values.length;
  }

  /** 1 bad, 0 good, null where the file does not say. */
  public Integer outcome() {
    return outcome;
  }

  /** The existing score to learn from; null where the schema's target is an outcome. */
  public Integer targetPoints() {
    return targetPoints;
  }

  /** Never shows values: applicants are personal data. */
  @Override
  public String toString() {
    return "Applicant[row=" + row + "]";
  }
}
