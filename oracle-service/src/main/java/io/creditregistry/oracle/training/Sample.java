package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.Keccak;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Applicants with outcomes, column by column.
 *
 * @param schema the schema they were read with
 * @param columns typed values, first index the schema feature, second the row; NaN where absent
 * @param outcomes 1 bad, 0 good
 * @param points the existing scores to learn from; empty where the target is an outcome
 */
record Sample(FeatureSchema schema, double[][] columns, int[] outcomes, int[] points) {

  /**
   * @throws TrainingException if an applicant has no outcome
   */
  static Sample of(FeatureSchema schema, List<Applicant> applicants) {
    double[][] columns = new double[schema.features().size()][applicants.size()];
    int[] outcomes = new int[applicants.size()];
    boolean scored = schema.target().score().isPresent();
    int[] points = new int[scored ? outcomes.length : 0];
    for (int row = 0; row < outcomes.length; row++) {
      Applicant applicant = applicants.get(row);
      if (applicant.outcome() == null) {
        throw new TrainingException(
            schema.target().column(),
            "no outcome in data row " + applicant.row(),
            "an outcome in every row");
      }
      outcomes[row] = applicant.outcome();
      if (scored) {
        points[row] = applicant.targetPoints();
      }
      for (int feature = 0; feature < columns.length; feature++) {
        columns[feature][row] = applicant.value(feature);
      }
    }
    return new Sample(schema, columns, outcomes, points);
  }

  /** Whether the target is an existing score. */
  boolean isScored() {
    return schema.target().score().isPresent();
  }

  int rows() {
    return outcomes.length;
  }

  int bads() {
    return Arrays.stream(outcomes).sum();
  }

  double badRate() {
    return bads() / (double) rows();
  }

  /** One row as an applicant. */
  Applicant applicant(int row) {
    double[] values = Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    return new Applicant(row, "", values, outcomes[row], isScored() ? points[row] : null);
  }

  /** The rows with these positions, in this order. */
  Sample subset(int[] rows) {
    double[][] picked = new double[columns.length][];
    for (int feature = 0; feature < columns.length; feature++) {
      double[] column = columns[feature];
      picked[feature] = Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
    return new Sample(
        schema,
        picked,
        Arrays.stream(rows).map(row -> outcomes[row]).toArray(),
        isScored() ? Arrays.stream(rows).map(row -> points[row]).toArray() : points);
  }

  /**
   * Refuses a sample that nothing can be learnt from.
   *
   * @throws TrainingException if there are fewer than {@code minPerClass} good or bad rows
   */
  Sample requireClasses(int minPerClass) {
    int bads = bads();
    if (bads < minPerClass || rows() - bads < minPerClass) {
      throw new TrainingException(
          schema.target().column(),
          bads + " bad and " + (rows() - bads) + " good rows",
          "at least " + minPerClass + " of each in the development sample");
    }
    return this;
  }

  /**
   * keccak256 of outcomes (or existing scores) and values, column by column, as {@code 0x} and 64
   * hexadecimal digits.
   */
  String dataHash() {
    ByteBuffer bytes = ByteBuffer.allocate(rows() * (4 + 8 * columns.length));
    bytes.asIntBuffer().put(isScored() ? points : outcomes);
    bytes.position(4 * rows());
    for (double[] column : columns) {
      for (double value : column) {
        bytes.putDouble(value);
      }
    }
    return "0x" + HexFormat.of().formatHex(Keccak.hash(bytes.array()));
  }
}
