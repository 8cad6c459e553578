package io.creditregistry.oracle.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Canonicalization Scheme, RFC 8785: one text per value, so that a hash of the text is a
 * hash of the value. Keys are sorted by UTF-16 code units, numbers are written as ECMAScript does,
 * nothing is indented.
 */
public final class CanonicalJson {
  private static final long MAX_EXACT = 1L << 53;

  private CanonicalJson() {}

  /**
   * The canonical text of maps with text keys, lists, texts, numbers, booleans, null and Jackson
   * trees.
   *
   * @throws IllegalArgumentException for numbers that a double cannot hold exactly, NaN,
   *     infinities, lone surrogates and other types
   */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static void append(Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Boolean flag -> out.append(flag);
      case Integer number -> out.append(number);
      case Long number -> out.append(exact(number));
      case Double number -> out.append(EcmaNumber.format(number));
      case Float number -> out.append(EcmaNumber.format(number));
      case String text -> quote(text, out);
      case List<?> list -> appendList(list, out);
      case Map<?, ?> map -> appendMap(map, out);
      case JsonNode node -> appendNode(node, out);
      default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }
  }

  private static long exact(long number) {
    if (number > MAX_EXACT || number < -MAX_EXACT) {
      throw new IllegalArgumentException(
          "a JSON number: expected at most 2^53 but found " + number);
    }
    return number;
  }

  private static void appendList(List<?> list, StringBuilder out) {
    String separator = "[";
    for (Object item : list) {
      out.append(separator);
      append(item, out);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void appendMap(Map<?, ?> map, StringBuilder out) {
    // String.compareTo compares UTF-16 code units, which is the order of RFC 8785 section 3.2.3.
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, item) -> sorted.put((String) key, item));
    String separator = "{";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      quote(entry.getKey(), out);
      out.append(':');
      append(entry.getValue(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void appendNode(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      TreeMap<String, Object> fields = new TreeMap<>();
      node.propertyNames().forEach(name -> fields.put(name, node.get(name)));
      appendMap(fields, out);
    } else if (node.isArray()) {
      appendList(node.valueStream().toList(), out);
    } else if (node.isNumber()) {
      out.append(EcmaNumber.format(node.doubleValue()));
    } else if (node.isString()) {
      quote(node.stringValue(), out);
    } else {
      out.append(node.isNull() ? "null" : Boolean.toString(node.booleanValue()));
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException(
              "a JSON text: expected Unicode but found a lone surrogate");
        }
        out.append(c).append(text.charAt(++i));
      } else {
        escape(c, out);
      }
    }
    out.append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x20) {
          out.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
        } else {
          out.append(c);
        }
      }
    }
  }
}
