package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code creditctl operator status}. */
@Command(
    name = "status",
    description = "Queue, pending batches, why records wait, chain, registry and nonce.",
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
    private static final Set<String> TABLES = Set.of("pending", "waiting");

    @Override
    public View view() {
      return View.Sections.none()
          .with("", flat(View.Facts.none(), "", status))
          .with("Pending batches", pending())
          .with("Waiting records", waiting());
    }

    private View pending() {
      View.Table table = View.Table.of("batch", "kind", "state", "model", "records", "error");
      for (JsonNode each : status.path("pending")) {
        table =
            table.with(
                each.get("sequence").asLong(),
                each.get("kind").asString(),
                each.get("state").asString(),
                each.get("modelId").asLong(),
                each.get("records").asInt(),
                each.get("error").isNull() ? null : each.get("error").asString());
      }
      return status.path("pending").isEmpty() ? View.lines("none") : table;
    }

    private View waiting() {
      View.Table table = View.Table.of("reason", "model", "records");
      for (JsonNode each : status.path("waiting")) {
        table =
            table.with(
                each.get("reason").asString(),
                each.get("modelId").asLong(),
                each.get("records").asLong());
      }
      return status.path("waiting").isEmpty() ? View.lines("none") : table;
    }

    private static View.Facts flat(View.Facts facts, String prefix, JsonNode node) {
      View.Facts all = facts;
      for (Map.Entry<String, JsonNode> e : node.properties()) {
        JsonNode value = e.getValue();
        if (TABLES.contains(e.getKey())) {
          continue;
        }
        all =
            value.isObject()
                ? flat(all, prefix + e.getKey() + ".", value)
                : all.with(prefix + e.getKey(), value.isValueNode() ? value.asString() : value);
      }
      return all;
    }
  }
}
