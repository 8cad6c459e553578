/**
 * Measures probabilities against outcomes: (outcome, probability) pairs → discrimination and
 * calibration metrics.
 */
package io.creditregistry.oracle.evaluation;
