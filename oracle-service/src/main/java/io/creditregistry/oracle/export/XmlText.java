package io.creditregistry.oracle.export;

import java.util.List;
import java.util.stream.Collectors;

/** An indented XML text, element by element; names and values are given in pairs. */
final class XmlText {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  void open(String element, String... attributes) {
    line(start(element, attributes) + ">");
    depth++;
  }

  void leaf(String element, String... attributes) {
    line(start(element, attributes) + "/>");
  }

  void close(String... elements) {
    for (String element : elements) {
      depth--;
      line("</" + element + ">");
    }
  }

  void constant(String dataType, String value) {
    line(start("Constant", "dataType", dataType) + ">" + escape(value) + "</Constant>");
  }

  /** PMML's Array: texts in quotes with a blank between them. */
  void array(String type, List<String> values) {
    String content =
        values.stream()
            .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(" "));
    String start = start("Array", "type", type, "n", Integer.toString(values.size()));
    line(start + ">" + escape(content) + "</Array>");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String start(String element, String... attributes) {
    var start = new StringBuilder("<").append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      start.append(' ').append(attributes[i]).append("=\"");
      start.append(escape(attributes[i + 1])).append('"');
    }
    return start.toString();
  }

  private void line(String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  private static String escape(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
