package io.creditregistry.oracle.training;

/**
 * How fine bins may be.
 *
 * @param preBins most ranges of equal size that a number is first cut into
 * @param minShare least share of the rows in a range or group, unless it has {@code manyEvents}
 * @param minEvents least good and least bad rows in a range or group
 * @param manyEvents good and bad rows that make a range or group large enough, however small its
 *     share: past-due counts live in a small share of the rows
 * @param penalty information value, times rows × p × (1 - p), that a further bin must bring: about
 *     a chi-square
 * @param priorRows rows at the average bad rate that each bin's bad rate is shrunk with
 */
record BinningOptions(
    int preBins,
    double minShare,
    int minEvents,
    int manyEvents,
    double penalty,
    double priorRows) {}
