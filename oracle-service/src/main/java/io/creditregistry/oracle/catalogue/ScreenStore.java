package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.segment.Screen;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The screens that were trained beside models. */
@Repository
public class ScreenStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ScreenStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(long modelId, Screen screen) {
    jdbc.sql("insert into model_screen (model_id, screen) values (?, ?)")
        .params(modelId, json.writeValueAsString(screen))
        .update();
  }

  /** The model's screen; none where it was trained without. */
  public Optional<Screen> find(long modelId) {
    return jdbc.sql("select screen from model_screen where model_id = ?")
        .param(modelId)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Screen.class));
  }
}
