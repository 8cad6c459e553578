package io.creditregistry.oracle.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One mapping of a schema file with its path, for strict reading: every key is known, every value
 * has its type.
 */
record SchemaNode(JsonNode node, String path) {

  SchemaNode {
    if (!node.isObject()) {
      throw new SchemaException(path, found(node), "a mapping");
    }
  }

  /** Refuses keys that the reader would not look at. */
  SchemaNode allow(Set<String> keys) {
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw new SchemaException(
            at(key), "an unknown key", "one of " + new java.util.TreeSet<>(keys));
      }
    }
    return this;
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return node.has(key) && !node.get(key).isNull();
  }

  SchemaNode child(String key) {
    return new SchemaNode(required(key), at(key));
  }

  String text(String key) {
    JsonNode value = required(key);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new SchemaException(at(key), found(value), "a text");
    }
    return value.stringValue().strip();
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    JsonNode value = node.get(key);
    if (!value.isBoolean()) {
      throw new SchemaException(at(key), found(value), "true or false");
    }
    return value.booleanValue();
  }

  List<String> texts(String key) {
    JsonNode value = required(key);
    if (!value.isArray() || value.isEmpty()) {
      throw new SchemaException(at(key), found(value), "a list with at least one text");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isString()) {
        throw new SchemaException(at(key), found(item), "a text (put codes in quotes)");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    if (!has(key) && otherwise != null) {
      return otherwise;
    }
    String value = text(key);
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      names.add(name);
      if (name.equals(value)) {
        return constant;
      }
    }
    throw new SchemaException(at(key), InputException.shorten(value), "one of " + names);
  }

  JsonNode required(String key) {
    if (!has(key)) {
      throw new SchemaException(at(key), "nothing", "a value");
    }
    return node.get(key);
  }

  static String found(JsonNode node) {
    return InputException.shorten(node.toString());
  }
}
