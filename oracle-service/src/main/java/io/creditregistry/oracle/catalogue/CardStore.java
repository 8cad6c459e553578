package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.card.ModelCard;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The cards of trained models. */
@Repository
public class CardStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ObjectReader cards;

  CardStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.cards =
        json.readerFor(ModelCard.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
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
    return text(modelId).map(text -> cards.readValue(text));
  }
}
