package io.creditregistry.contracts.block;

import static io.creditregistry.contracts.block.Json.bytes;
import static io.creditregistry.contracts.block.Json.numbers;

import io.creditregistry.contracts.trie.Rlp;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rebuilds a receipt's bytes from a node's JSON. */
public final class ReceiptJson {
  private ReceiptJson() {}

  /**
   * The receipt as its block's root commits to it: status, gas, bloom and logs.
   *
   * @throws IllegalArgumentException if a field is missing or malformed
   */
  public static byte[] raw(JsonNode json) {
    int type = json.hasNonNull("type") ? Json.quantity(json, "type").intValueExact() : 0;
    List<Rlp.Item> fields = new ArrayList<>(numbers(json, "status", "cumulativeGasUsed"));
    fields.add(bytes(json, "logsBloom"));
    List<Rlp.Item> logs = new ArrayList<>();
    for (JsonNode log : json.path("logs")) {
      logs.add(
          Rlp.list(
              List.of(
                  bytes(log, "address"),
                  Json.list("topics", log.path("topics")),
                  bytes(log, "data"))));
    }
    fields.add(Rlp.list(logs));
    return Json.typed(type, Rlp.list(fields));
  }
}
