/**
 * Watches whether the applicants who are scored are still like those whom the model learnt from:
 * (model card, scored records) → drift report.
 */
package io.creditregistry.oracle.monitoring;
