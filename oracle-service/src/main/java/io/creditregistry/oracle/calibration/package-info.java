/**
 * Compares probabilities of default with what happened, and puts them right: (outcome, probability)
 * pairs → reliability, grades, tests, calibrators.
 */
package io.creditregistry.oracle.calibration;
