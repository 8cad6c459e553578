package io.creditregistry.chain.adversary;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Alters a node's answer in place. */
public final class Forgery {
  private Forgery() {}

  /** The answer becomes a refusal. */
  public static void refuse(ObjectNode answer, int code, String message) {
    answer.remove("result");
    answer.putObject("error").put("code", code).put("message", message);
  }

  /** Changes a digit of a field; nothing where the object has no such field, or an empty one. */
  public static void flip(JsonNode object, String field) {
    if (object.path(field).isString() && object.path(field).asString().length() > 2) {
      ((ObjectNode) object).put(field, flipped(object.path(field).asString()));
    }
  }

  /** Changes a digit of the last entry of an array of hex strings. */
  public static void flipLast(JsonNode object, String field) {
    ArrayNode entries = (ArrayNode) object.get(field);
    if (!entries.isEmpty()) {
      int last = entries.size() - 1;
      entries.set(last, StringNode.valueOf(flipped(entries.get(last).asString())));
    }
  }

  /** Another digit well before the end, where ABI padding would hide it. */
  public static String flipped(String hex) {
    int at = hex.length() > 200 ? hex.length() - 150 : hex.length() - 1;
    return hex.substring(0, at) + (hex.charAt(at) == '0' ? '1' : '0') + hex.substring(at + 1);
  }
}
