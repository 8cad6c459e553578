package io.creditregistry.cli.operator;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.nio.file.Path;

/** A model card as two files. */
public record Card(long modelId, String page, String json) implements Answer {

  /** Fetches both forms and writes them into the folder. */
  public static Card write(OracleClient oracle, long modelId, Path folder) {
    Path page = folder.resolve("model-" + modelId + "-card.html");
    Path json = folder.resolve("model-" + modelId + "-card.json");
    TextFile.write(page, oracle.card(modelId));
    TextFile.write(json, oracle.cardJson(modelId));
    return new Card(modelId, page.toString(), json.toString());
  }

  @Override
  public View view() {
    return View.Facts.none().with("page", page).with("json", json);
  }
}
