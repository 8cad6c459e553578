package io.creditregistry.cli.oracle;

import java.nio.file.Path;
import java.util.List;

/**
 * Which applicants to score.
 *
 * @param schema name of the model's schema, or its YAML file
 * @param modelId null for the active model
 * @param rows 0-based data rows; null for all
 * @param dataTime Unix seconds that the data describe; null for now
 * @param onError what becomes of rows that the schema does not accept; null for the oracle's
 *     default
 * @param brief whether to leave the scores out of the answer
 */
public record ScoreRequest(
    Path data,
    String schema,
    Long modelId,
    List<Integer> rows,
    Long dataTime,
    String onError,
    boolean brief) {

  /** With the oracle's way of handling rows that the schema does not accept. */
  public ScoreRequest(Path data, String schema, Long modelId, List<Integer> rows, Long dataTime) {
    this(data, schema, modelId, rows, dataTime, null, false);
  }
}
