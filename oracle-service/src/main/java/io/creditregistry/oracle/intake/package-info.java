/**
 * Takes applicants in: scores them with an active model and queues the scores for publication.
 *
 * <p>applicant file → scored records.
 */
package io.creditregistry.oracle.intake;
