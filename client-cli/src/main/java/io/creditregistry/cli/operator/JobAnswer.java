package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a job of the oracle program told: named values, each on its line. */
public record JobAnswer(@JsonValue JsonNode report) implements Answer {

  @Override
  public View view() {
    View.Facts facts = View.Facts.none();
    for (Map.Entry<String, JsonNode> fact : report.properties()) {
      facts = facts.with(words(fact.getKey()), fact.getValue().asString("-"));
    }
    return facts;
  }

  /** rowsPerSecond → rows per second. */
  private static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }
}
