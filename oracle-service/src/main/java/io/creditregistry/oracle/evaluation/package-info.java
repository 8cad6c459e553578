/**
 * Measures probabilities against outcomes: (outcome, probability) pairs → discrimination and
 * calibration metrics with their confidence intervals.
 */
package io.creditregistry.oracle.evaluation;
