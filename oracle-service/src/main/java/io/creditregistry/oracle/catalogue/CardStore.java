package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.card.ModelCard;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The cards of trained models. */
@Repository
public class CardStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  CardStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(long modelId, ModelCard card) {
    jdbc.sql("insert into model_card (model_id, card) values (?, ?)")
        .params(modelId, json.writeValueAsString(card))
        .update();
  }

  /** The card as it was written at the training. */
  Optional<String> text(long modelId) {
    return jdbc.sql("select card from model_card where model_id = ?")
        .param(modelId)
        .query(String.class)
        .optional();
  }

  /** The card; none where the model was trained before cards were kept. */
  public Optional<ModelCard> find(long modelId) {
    return text(modelId).map(text -> json.readValue(text, ModelCard.class));
  }
}
