package io.creditregistry.oracle.applicant;

import java.util.List;

/**
 * A whole file in memory: each data row is either an applicant or has at least one reject.
 *
 * @param schema the schema it was read with
 * @param applicants the accepted rows in file order
 * @param rejects what was wrong with the others, in file order
 */
public record ApplicantTable(
    FeatureSchema schema, List<Applicant> applicants, List<Reject> rejects) {
  public ApplicantTable {
    applicants = List.copyOf(applicants);
    rejects = List.copyOf(rejects);
  }
}
