/**
 * Reads applicant files as a {@link io.creditregistry.oracle.applicant.FeatureSchema} describes
 * them: bytes → applicants with typed values, and a reject for each cell that the schema does not
 * accept.
 */
package io.creditregistry.oracle.applicant;
