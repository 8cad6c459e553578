package io.creditregistry.oracle.monitoring;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model has scored, from the records that wait for the chain or are on it. */
@Repository
class ScoredHistory {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ScoredHistory(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds all records of the model to the counts, one at a time. */
  void addTo(ScoredCounts counts, long modelId) {
    jdbc.sql(
            """
            select data_time / 86400 as data_day, score_points, bins, count(*) as records
            from scored_record where model_id = ?
            group by data_time / 86400, score_points, bins
            """)
        .param(modelId)
        .query(
            row -> {
              var bins = row.getString("bins");
              counts.add(
                  row.getLong("data_day"),
                  row.getInt("score_points"),
                  bins == null ? new int[0] : json.readValue(bins, int[].class),
                  row.getLong("records"));
            });
  }
}
