package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import java.util.List;

/**
 * What to train from.
 *
 * @param schema the schema that the applicants were read with
 * @param applicants all with an outcome
 * @param holdoutFraction share kept apart for evaluation, 0 to 0.9; 0 keeps none
 * @param seed seed of the split and of boosting
 * @param useProtected whether protected attributes may be inputs; they never are reasons
 */
public record TrainingRequest(
    FeatureSchema schema,
    List<Applicant> applicants,
    double holdoutFraction,
    long seed,
    boolean useProtected) {

  public TrainingRequest {
    applicants = List.copyOf(applicants);
    if (!(holdoutFraction >= 0 && holdoutFraction <= 0.9)) {
      throw new TrainingException("holdoutFraction", Double.toString(holdoutFraction), "0 to 0.9");
    }
  }

  /** A request that leaves protected attributes out. */
  public TrainingRequest(
      FeatureSchema schema, List<Applicant> applicants, double holdoutFraction, long seed) {
    this(schema, applicants, holdoutFraction, seed, false);
  }
}
