/**
 * Trains models with Tribuo: applicants with outcomes → a champion scorecard, a challenger of
 * boosted trees, and their hold-out report.
 */
package io.creditregistry.oracle.training;
