package io.creditregistry.oracle.rejectinference;

/**
 * A row to learn from.
 *
 * @param inputs values of the features
 * @param outcome 1 bad, 0 good
 * @param weight how many rows it stands for, above 0
 */
record WeightedRow(double[] inputs, int outcome, double weight) {}
