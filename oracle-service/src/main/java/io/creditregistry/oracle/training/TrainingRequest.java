package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import java.util.List;

/**
 * What to train from.
 *
 * @param schema the schema that the applicants were read with
 * @param applicants all with an outcome
 * @param holdoutFraction share kept apart for evaluation, 0 to 0.9; 0 keeps none
 * @param seed seed of the split and of boosting
 * @param useProtected whether protected attributes may be inputs; they never are reasons
 * @param calibration how probabilities are calibrated, out of fold
 * @param draws recipes to try on inner folds of the development sample, beside the default one; 0
 *     keeps to it
 */
public record TrainingRequest(
    FeatureSchema schema,
    List<Applicant> applicants,
    double holdoutFraction,
    long seed,
    boolean useProtected,
    CalibrationChoice calibration,
    int draws) {

  public TrainingRequest {
    applicants = List.copyOf(applicants);
    if (!(holdoutFraction >= 0 && holdoutFraction <= 0.9)) {
      throw new TrainingException("holdoutFraction", Double.toString(holdoutFraction), "0 to 0.9");
    }
  }

  /** A request without a calibration. */
  public TrainingRequest(
      FeatureSchema schema,
      List<Applicant> applicants,
      double holdoutFraction,
      long seed,
      boolean useProtected) {
    this(schema, applicants, holdoutFraction, seed, useProtected, CalibrationChoice.NONE, 0);
  }

  /** A request that leaves protected attributes out. */
  public TrainingRequest(
      FeatureSchema schema, List<Applicant> applicants, double holdoutFraction, long seed) {
    this(schema, applicants, holdoutFraction, seed, false);
  }

  /** The same request with another calibration. */
  public TrainingRequest calibrated(CalibrationChoice choice) {
    return new TrainingRequest(
        schema, applicants, holdoutFraction, seed, useProtected, choice, draws);
  }

  /** The same request with a search among so many drawn recipes. */
  public TrainingRequest searched(int count) {
    return new TrainingRequest(
        schema, applicants, holdoutFraction, seed, useProtected, calibration, count);
  }
}
