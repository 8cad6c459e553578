package io.creditregistry.contracts.audit;

import io.creditregistry.chain.adversary.Forgery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to alter a node's answer. */
final class Lies {
  private Lies() {}

  static ObjectNode result(ObjectNode answer) {
    return (ObjectNode) answer.get("result");
  }

  static ArrayNode logs(ObjectNode answer) {
    return (ArrayNode) answer.get("result");
  }

  /** Whole transactions only; hashes are left alone. */
  static void flipTransactions(ObjectNode answer, String field) {
    result(answer).path("transactions").forEach(each -> Forgery.flip(each, field));
  }

  static void dropTransactions(ObjectNode answer) {
    if (result(answer).path("transactions").path(0).isObject()) {
      ((ArrayNode) result(answer).get("transactions")).removeAll();
    }
  }

  static void flipReceipts(ObjectNode answer, String field) {
    logs(answer).forEach(each -> Forgery.flip(each, field));
  }

  static void swapLastLogs(ObjectNode answer) {
    JsonNode last = logs(answer).remove(logs(answer).size() - 1);
    logs(answer).insert(logs(answer).size() - 1, last);
  }

  static ObjectNode find(ObjectNode answer, String event) {
    for (JsonNode log : logs(answer)) {
      if (log.get("topics").get(0).asString().equals(Topics.of(event))) {
        return (ObjectNode) log;
      }
    }
    return answer.objectNode();
  }

  static void remove(ObjectNode answer, String event) {
    for (int i = 0; i < logs(answer).size(); i++) {
      if (logs(answer).get(i).get("topics").get(0).asString().equals(Topics.of(event))) {
        logs(answer).remove(i);
        return;
      }
    }
  }

  /** The third word of the event's data. */
  static void flipMerkleRoot(ObjectNode log) {
    String data = log.get("data").asString();
    int word = 2 + 2 * 64;
    log.put(
        "data",
        data.substring(0, word)
            + Forgery.flipped(data.substring(word, word + 64))
            + data.substring(word + 64));
  }
}
