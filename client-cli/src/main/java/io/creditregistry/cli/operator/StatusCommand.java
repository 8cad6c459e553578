package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code creditctl operator status}. */
@Command(
    name = "status",
    description = "Queue, chain, registry and nonce, as the oracle sees them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator status --json"})
final class StatusCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Override
  protected Answer process() {
    return new Status(oracle.client().status());
  }

  /** The oracle's own words; nested fields are shown as {@code outer.inner}. */
  record Status(@JsonValue JsonNode status) implements Answer {
    @Override
    public View view() {
      return flat(View.Facts.none(), "", status);
    }

    private static View.Facts flat(View.Facts facts, String prefix, JsonNode node) {
      View.Facts all = facts;
      for (Map.Entry<String, JsonNode> e : node.properties()) {
        JsonNode value = e.getValue();
        all =
            value.isObject()
                ? flat(all, prefix + e.getKey() + ".", value)
                : all.with(prefix + e.getKey(), value.isValueNode() ? value.asString() : value);
      }
      return all;
    }
  }
}
