package io.creditregistry.oracle.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Trained models. */
@Repository
public class ModelStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ModelStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The least id that no model has, from 1. */
  long nextId() {
    return jdbc.sql("select coalesce(max(model_id), 0) + 1 from model").query(Long.class).single();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the id is taken
   */
  void insert(StoredModel model) {
    jdbc.sql(
            """
            insert into model (model_id, name, kind, model_hash, status, schema_id, schema_yaml, synthetic, champion_id,
              row_count, rejected_count, seed, holdout_rows, metrics, canonical_json, trained_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            model.modelId(),
            model.name(),
            model.kind(),
            model.modelHash(),
            model.status().name(),
            model.schemaId(),
            model.schemaYaml(),
            model.synthetic(),
            model.championId(),
            model.rows(),
            model.rejectedRows(),
            model.seed(),
            json.writeValueAsString(model.holdoutRows()),
            model.metrics(),
            model.canonicalJson(),
            model.trainedAt())
        .update();
  }

  void activate(long modelId, long activeFrom) {
    jdbc.sql("update model set status = 'ACTIVE', active_from = ? where model_id = ?")
        .params(activeFrom, modelId)
        .update();
  }

  public Optional<StoredModel> find(long modelId) {
    return jdbc.sql("select * from model where model_id = ?")
        .param(modelId)
        .query(this::read)
        .optional();
  }

  /** In the order of training. */
  List<StoredModel> all() {
    return jdbc.sql("select * from model order by model_id").query(this::read).list();
  }

  /** The models that may score, in the order of training. */
  public List<StoredModel> active() {
    return jdbc.sql("select * from model where status = 'ACTIVE' order by model_id")
        .query(this::read)
        .list();
  }

  /**
   * The model that scores a schema's applicants where the caller names none: the one approved last.
   */
  public Optional<StoredModel> latestActive(String schemaId) {
    return jdbc.sql(
            """
            select * from model where status = 'ACTIVE' and schema_id = ?
            order by active_from desc, model_id desc limit 1
            """)
        .param(schemaId)
        .query(this::read)
        .optional();
  }

  private StoredModel read(ResultSet row, int index) throws SQLException {
    return new StoredModel(
        row.getLong("model_id"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("model_hash"),
        ModelStatus.valueOf(row.getString("status")),
        row.getString("schema_id"),
        row.getString("schema_yaml"),
        row.getBoolean("synthetic"),
        row.getLong("champion_id"),
        row.getInt("row_count"),
        row.getInt("rejected_count"),
        row.getLong("seed"),
        List.of(json.readValue(row.getString("holdout_rows"), Integer[].class)),
        row.getString("metrics"),
        row.getString("canonical_json"),
        row.getLong("trained_at"),
        row.getObject("active_from", Long.class));
  }
}
