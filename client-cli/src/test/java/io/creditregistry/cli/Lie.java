package io.creditregistry.cli;

import io.creditregistry.chain.adversary.Forgery;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A way in which a node's answers are not the chain's. */
record Lie(String what, Map<String, BiConsumer<JsonNode, ObjectNode>> alterations) {
  private static final Consumer<ObjectNode> NO_SUCH_METHOD =
      answer -> Forgery.refuse(answer, -32601, "the method does not exist");

  /** Each kind of answer in turn. */
  static Stream<Lie> eachKind() {
    return Stream.of(
        of("another chain's id", "eth_chainId", answer -> answer.put("result", "0x1")),
        of("no block yet", "eth_blockNumber", answer -> answer.put("result", "0x0")),
        of("blocks to come", "eth_blockNumber", answer -> answer.put("result", "0xffffff")),
        of("a header's hash", "eth_getBlockByNumber", a -> Forgery.flip(a.path("result"), "hash")),
        of(
            "a header's state",
            "eth_getBlockByNumber",
            a -> Forgery.flip(a.path("result"), "stateRoot")),
        of(
            "a header's time",
            "eth_getBlockByNumber",
            a -> Forgery.flip(a.path("result"), "timestamp")),
        of("a missing block", "eth_getBlockByNumber", answer -> answer.putNull("result")),
        of("no logs", "eth_getLogs", answer -> logs(answer).removeAll()),
        of("a log held back", "eth_getLogs", Lie::removeLast),
        of("a log's data", "eth_getLogs", a -> logs(a).forEach(log -> Forgery.flip(log, "data"))),
        of("a log's subject", "eth_getLogs", a -> logs(a).forEach(Lie::flipLastTopic)),
        of(
            "a transaction",
            "eth_getTransactionByHash",
            a -> Forgery.flip(a.path("result"), "input")),
        of(
            "receipts' status",
            "eth_getBlockReceipts",
            a -> a.path("result").forEach(receipt -> Forgery.flip(receipt, "status"))),
        new Lie(
            "single receipts",
            Map.of(
                "eth_getBlockReceipts",
                (asked, answer) -> NO_SUCH_METHOD.accept(answer),
                "eth_getTransactionReceipt",
                (asked, answer) -> Forgery.flip(answer.path("result"), "cumulativeGasUsed"))),
        of(
            "an account proof",
            "eth_getProof",
            a -> Forgery.flipLast(a.path("result"), "accountProof")),
        of(
            "a storage proof",
            "eth_getProof",
            a ->
                a.path("result")
                    .path("storageProof")
                    .forEach(each -> Forgery.flipLast(each, "proof"))),
        of("no code", "eth_getCode", answer -> answer.put("result", "0x")),
        of("code", "eth_getCode", answer -> Forgery.flip(answer, "result")),
        of("a call's result", "eth_call", answer -> Forgery.flip(answer, "result")),
        of("a call without result", "eth_call", answer -> answer.put("result", "0x")),
        of("a call's zeros", "eth_call", Lie::zeros));
  }

  /** Answers that a node may lack or refuse. */
  static Stream<Lie> refusals() {
    return Stream.of(
        of("no proofs", "eth_getProof", NO_SUCH_METHOD),
        of("pruned state", "eth_getProof", Lie::pruned),
        of("pruned calls", "eth_call", Lie::pruned),
        of(
            "no history",
            "eth_getLogs",
            answer -> Forgery.refuse(answer, -32000, "history is pruned")),
        of("no old blocks", "eth_getBlockByNumber", Lie::pruned));
  }

  private static Lie of(String what, String method, Consumer<ObjectNode> alteration) {
    return new Lie(what, Map.of(method, (asked, answer) -> alteration.accept(answer)));
  }

  private static void pruned(ObjectNode answer) {
    Forgery.refuse(answer, -32000, "missing trie node: state is not available");
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
      topics.set(last, StringNode.valueOf(Forgery.flipped(topics.get(last).asString())));
    }
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
