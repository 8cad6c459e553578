package io.creditregistry.cli.oracle;

import java.nio.file.Path;
import java.util.List;

/**
 * Which applicants to score.
 *
 * @param modelId null for the active model
 * @param rows 0-based data rows; null for all
 * @param dataTime Unix seconds that the data describe; null for now
 */
public record ScoreRequest(
    Path data, String schema, Long modelId, List<Integer> rows, Long dataTime) {}
