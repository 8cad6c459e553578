package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One object of a model's JSON with its path, for strict reading: exactly the known keys, each of
 * its type.
 */
record ModelNode(JsonNode node, String path) {

  ModelNode {
    if (!node.isObject()) {
      throw new ModelFileException(path, found(node), "an object");
    }
  }

  ModelNode exactly(String... keys) {
    Set<String> expected = Set.of(keys);
    Set<String> actual = Set.copyOf(node.propertyNames());
    if (!expected.equals(actual)) {
      throw new ModelFileException(
          path.isEmpty() ? "model" : path,
          "keys " + new TreeSet<>(actual),
          "keys " + new TreeSet<>(expected));
    }
    return this;
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** As {@link #exactly}, but one key more may be there. */
  ModelNode exactlyBut(String optional, String... keys) {
    if (!has(optional)) {
      return exactly(keys);
    }
    String[] all = Arrays.copyOf(keys, keys.length + 1);
    all[keys.length] = optional;
    return exactly(all);
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  ModelNode child(String key) {
    return new ModelNode(get(key), at(key));
  }

  List<ModelNode> children(String key) {
    List<ModelNode> children = new ArrayList<>();
    for (JsonNode item : array(key)) {
      children.add(new ModelNode(item, at(key) + "[" + children.size() + "]"));
    }
    return children;
  }

  String text(String key) {
    if (!get(key).isString()) {
      throw new ModelFileException(at(key), found(get(key)), "a text");
    }
    return get(key).stringValue();
  }

  boolean flag(String key) {
    if (!get(key).isBoolean()) {
      throw new ModelFileException(at(key), found(get(key)), "true or false");
    }
    return get(key).booleanValue();
  }

  double number(String key) {
    return number(key, get(key));
  }

  int integer(String key) {
    return integer(key, get(key));
  }

  double[] numbers(String key) {
    return array(key).valueStream().mapToDouble(item -> number(key, item)).toArray();
  }

  int[] integers(String key) {
    return array(key).valueStream().mapToInt(item -> integer(key, item)).toArray();
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(key)) {
      if (!item.isString()) {
        throw new ModelFileException(at(key), found(item), "a text");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  private double number(String key, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new ModelFileException(at(key), found(value), "a finite number");
    }
    return value.doubleValue();
  }

  private int integer(String key, JsonNode value) {
    double number = number(key, value);
    if (number != (int) number) {
      throw new ModelFileException(at(key), found(value), "an integer");
    }
    return (int) number;
  }

  private JsonNode array(String key) {
    if (!get(key).isArray()) {
      throw new ModelFileException(at(key), found(get(key)), "a list");
    }
    return get(key);
  }

  private JsonNode get(String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new ModelFileException(at(key), "nothing", "a value");
    }
    return value;
  }

  private static String found(JsonNode node) {
    return InputException.shorten(node.toString());
  }
}
