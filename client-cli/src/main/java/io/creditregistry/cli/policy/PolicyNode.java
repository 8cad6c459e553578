package io.creditregistry.cli.policy;

import io.creditregistry.cli.outcome.CallerMistake;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One mapping of a policy file; a mistake is told with file, key, value and expectation. */
record PolicyNode(String file, String path, JsonNode node) {

  /** Refuses missing and unknown keys. */
  PolicyNode exactly(String... keys) {
    if (!node.isObject()) {
      throw mistake(path.isEmpty() ? "the file" : path, node, "a mapping of " + List.of(keys));
    }
    for (String key : keys) {
      if (!node.has(key)) {
        throw new CallerMistake(file + ": " + full(key) + ": expected a value but found none");
      }
    }
    TreeSet<String> unknown = new TreeSet<>(node.propertyNames());
    Arrays.asList(keys).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new CallerMistake(
          file + ": " + full(unknown.first()) + ": expected one of " + List.of(keys));
    }
    return this;
  }

  PolicyNode child(String key) {
    return new PolicyNode(file, full(key), node.get(key));
  }

  int number(String key, int least, int most) {
    JsonNode value = node.get(key);
    if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
      throw mistake(full(key), value, "a whole number in " + least + ".." + most);
    }
    return value.asInt();
  }

  String text(String key) {
    JsonNode value = node.get(key);
    if (!value.isString() || value.asString().isBlank()) {
      throw mistake(full(key), value, "a text");
    }
    return value.asString().strip();
  }

  Outcome outcome(String key, Outcome... allowed) {
    JsonNode value = node.get(key);
    String word = value.asString("");
    return Arrays.stream(allowed)
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                mistake(
                    full(key),
                    value,
                    "one of " + Arrays.toString(allowed).toLowerCase(Locale.ROOT)));
  }

  CallerMistake mistake(String key, Object found, String expected) {
    return new CallerMistake(file + ": " + key + ": expected " + expected + " but found " + found);
  }

  String full(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
