package io.creditregistry.cli.oracle;

import java.nio.file.Path;

/**
 * What to train on.
 *
 * @param holdout share of rows kept from training, between 0 and 1; null for the oracle's default
 * @param seed of the split; null for the oracle's default
 */
public record TrainRequest(Path data, String schema, Double holdout, Long seed, String name) {}
