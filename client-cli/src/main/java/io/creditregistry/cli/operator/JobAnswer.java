package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a job of the oracle program told: named values, each on its line, grouped ones too. */
public record JobAnswer(@JsonValue JsonNode report) implements Answer {

  @Override
  public View view() {
    return facts(View.Facts.none(), "", report);
  }

  private static View.Facts facts(View.Facts before, String prefix, JsonNode values) {
    View.Facts facts = before;
    for (Map.Entry<String, JsonNode> fact : values.properties()) {
      String name = prefix + words(fact.getKey());
      facts =
          fact.getValue().isObject()
              ? facts(facts, name + " ", fact.getValue())
              : facts.with(name, text(fact.getValue()));
    }
    return facts;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(each -> each.asString("-")).collect(Collectors.joining("; "))
        : value.asString("-");
  }

  /** rowsPerSecond → rows per second. */
  private static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }
}
