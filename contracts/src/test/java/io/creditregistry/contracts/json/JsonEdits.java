package io.creditregistry.contracts.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one value of a JSON text at a time. */
public final class JsonEdits {
  private JsonEdits() {}

  /** JSON pointers of all values that are no objects or lists. */
  public static List<String> leafPaths(String json) {
    List<String> paths = new ArrayList<>();
    collect("", StrictJson.MAPPER.readTree(json), paths);
    return paths;
  }

  /** The text with another value at the path. */
  public static String changed(String json, String path) {
    return edited(json, path, parent -> change(parent, lastOf(path)));
  }

  /** The text without the value at the path. */
  public static String without(String json, String path) {
    return edited(json, path, parent -> remove(parent, lastOf(path)));
  }

  private static void collect(String path, JsonNode node, List<String> paths) {
    if (node.isObject()) {
      node.propertyNames().forEach(name -> collect(path + "/" + name, node.get(name), paths));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), paths);
      }
    } else {
      paths.add(path);
    }
  }

  private static String edited(String json, String path, Consumer<JsonNode> edit) {
    JsonNode root = StrictJson.MAPPER.readTree(json);
    edit.accept(root.at(path.substring(0, path.lastIndexOf('/'))));
    return StrictJson.MAPPER.writeValueAsString(root);
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void change(JsonNode parent, String name) {
    JsonNode value = parent.isArray() ? parent.get(Integer.parseInt(name)) : parent.get(name);
    JsonNode changed =
        value.isNumber()
            ? StrictJson.MAPPER.valueToTree(value.longValue() + 1)
            : StrictJson.MAPPER.valueToTree(flipped(value.asString()));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), changed);
    } else {
      ((ObjectNode) parent).set(name, changed);
    }
  }

  private static void remove(JsonNode parent, String name) {
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) parent).remove(name);
    }
  }

  private static String flipped(String text) {
    char last = text.charAt(text.length() - 1);
    return text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0');
  }
}
