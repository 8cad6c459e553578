package io.creditregistry.oracle.training;

/**
 * How fine bins may be.
 *
 * @param preBins most ranges of equal size that a number is first cut into
 * @param minShare least share of the rows in a range or group
 * @param minEvents least good and least bad rows in a range or group
 * @param penalty information value, times rows × p × (1 - p), that a further bin must bring: about
 *     a chi-square
 * @param priorRows rows at the average bad rate that each bin's bad rate is shrunk with
 */
record BinningOptions(
    int preBins, double minShare, int minEvents, double penalty, double priorRows) {}
