package io.creditregistry.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A way in which a node's answers are not the chain's. */
record Lie(String what, Map<String, Consumer<ObjectNode>> alterations) {
  private static final Consumer<ObjectNode> NO_SUCH_METHOD =
      answer -> refuse(answer, -32601, "the method does not exist");

  /** Each kind of answer in turn. */
  static Stream<Lie> eachKind() {
    return Stream.of(
        of("another chain's id", "eth_chainId", answer -> answer.put("result", "0x1")),
        of("no block yet", "eth_blockNumber", answer -> answer.put("result", "0x0")),
        of("blocks to come", "eth_blockNumber", answer -> answer.put("result", "0xffffff")),
        of("a header's hash", "eth_getBlockByNumber", a -> flip(a.path("result"), "hash")),
        of("a header's state", "eth_getBlockByNumber", a -> flip(a.path("result"), "stateRoot")),
        of("a header's time", "eth_getBlockByNumber", a -> flip(a.path("result"), "timestamp")),
        of("a missing block", "eth_getBlockByNumber", answer -> answer.putNull("result")),
        of("no logs", "eth_getLogs", answer -> logs(answer).removeAll()),
        of("a log held back", "eth_getLogs", Lie::removeLast),
        of("a log's data", "eth_getLogs", a -> logs(a).forEach(log -> flip(log, "data"))),
        of("a log's subject", "eth_getLogs", a -> logs(a).forEach(Lie::flipLastTopic)),
        of("a transaction", "eth_getTransactionByHash", a -> flip(a.path("result"), "input")),
        of(
            "receipts' status",
            "eth_getBlockReceipts",
            a -> a.path("result").forEach(receipt -> flip(receipt, "status"))),
        new Lie(
            "single receipts",
            Map.of(
                "eth_getBlockReceipts",
                NO_SUCH_METHOD,
                "eth_getTransactionReceipt",
                answer -> flip(answer.path("result"), "cumulativeGasUsed"))),
        of("an account proof", "eth_getProof", a -> flipNode(a.path("result"), "accountProof")),
        of(
            "a storage proof",
            "eth_getProof",
            a -> a.path("result").path("storageProof").forEach(each -> flipNode(each, "proof"))),
        of("no code", "eth_getCode", answer -> answer.put("result", "0x")),
        of("code", "eth_getCode", answer -> flip(answer, "result")),
        of("a call's result", "eth_call", answer -> flip(answer, "result")),
        of("a call without result", "eth_call", answer -> answer.put("result", "0x")),
        of("a call's zeros", "eth_call", Lie::zeros));
  }

  /** Answers that a node may lack or refuse. */
  static Stream<Lie> refusals() {
    return Stream.of(
        of("no proofs", "eth_getProof", NO_SUCH_METHOD),
        of("pruned state", "eth_getProof", Lie::pruned),
        of("pruned calls", "eth_call", Lie::pruned),
        of("no history", "eth_getLogs", answer -> refuse(answer, -32000, "history is pruned")),
        of("no old blocks", "eth_getBlockByNumber", Lie::pruned));
  }

  private static Lie of(String what, String method, Consumer<ObjectNode> alteration) {
    return new Lie(what, Map.of(method, alteration));
  }

  private static void pruned(ObjectNode answer) {
    refuse(answer, -32000, "missing trie node: state is not available");
  }

  private static void refuse(ObjectNode answer, int code, String message) {
    answer.remove("result");
    answer.putObject("error").put("code", code).put("message", message);
  }

  private static ArrayNode logs(ObjectNode answer) {
    return (ArrayNode) answer.get("result");
  }

  private static void removeLast(ObjectNode answer) {
    if (!logs(answer).isEmpty()) {
      logs(answer).remove(logs(answer).size() - 1);
    }
  }

  private static void flipLastTopic(JsonNode log) {
    ArrayNode topics = (ArrayNode) log.get("topics");
    int last = topics.size() - 1;
    if (last > 0) {
      topics.set(last, StringNode.valueOf(flipped(topics.get(last).asString())));
    }
  }

  private static void flipNode(JsonNode object, String field) {
    ArrayNode nodes = (ArrayNode) object.get(field);
    int last = nodes.size() - 1;
    nodes.set(last, StringNode.valueOf(flipped(nodes.get(last).asString())));
  }

  private static void flip(JsonNode object, String field) {
    if (object.path(field).isString() && object.path(field).asString().length() > 2) {
      ((ObjectNode) object).put(field, flipped(object.path(field).asString()));
    }
  }

  /** Changes a digit well before the end, where ABI padding would hide it. */
  private static String flipped(String hex) {
    int at = hex.length() > 200 ? hex.length() - 150 : hex.length() - 1;
    return hex.substring(0, at) + (hex.charAt(at) == '0' ? '1' : '0') + hex.substring(at + 1);
  }

  private static void zeros(ObjectNode answer) {
    answer.put(
        "result",
        answer.path("result").asString("0x").replaceAll("[1-9a-f]", "0").replaceFirst("^00", "0x"));
  }

  /** For the tests' names. */
  @Override
  public String toString() {
    return what + " in " + String.join(", ", List.copyOf(alterations.keySet()));
  }
}
