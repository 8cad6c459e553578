/**
 * Scores applicants with a model: applicant → score points, probability of default, bins, reasons
 * and the commitment to the features read.
 */
package io.creditregistry.oracle.scoring;
