package io.creditregistry.oracle.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what the tests need of PMML's Scorecard: fields, attributes in order, outputs. */
final class PmmlReader {
  private record Line(Predicate<Map<String, Object>> holds, double partialScore) {}

  private final Element document;
  private final List<List<Line>> characteristics = new ArrayList<>();
  private final double initialScore;
  private final Element outputs;

  PmmlReader(String pmml, String modelName) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var bytes = pmml.getBytes(StandardCharsets.UTF_8);
    document =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    Element model =
        children(document).stream()
            .filter(e -> e.getAttribute("modelName").equals(modelName))
            .findFirst()
            .orElseThrow();
    initialScore = Double.parseDouble(model.getAttribute("initialScore"));
    outputs = child(model, "Output");
    for (Element characteristic : children(child(model, "Characteristics"))) {
      var lines = new ArrayList<Line>();
      for (Element attribute : children(characteristic)) {
        double score = Double.parseDouble(attribute.getAttribute("partialScore"));
        lines.add(new Line(predicate(children(attribute).get(0)), score));
      }
      characteristics.add(lines);
    }
  }

  Element document() {
    return document;
  }

  /** The value of an output field. */
  double output(String name, Map<String, Object> applicant) {
    double sum = initialScore;
    for (List<Line> lines : characteristics) {
      sum +=
          lines.stream()
              .filter(line -> line.holds().test(applicant))
              .findFirst()
              .orElseThrow()
              .partialScore();
    }
    for (Element field : children(outputs)) {
      if (field.getAttribute("name").equals(name)) {
        return children(field).isEmpty() ? sum : expression(children(field).get(0), sum);
      }
    }
    throw new AssertionError("expected the output " + name + " but found none");
  }

  private static double expression(Element element, double predicted) {
    return switch (element.getLocalName()) {
      case "Constant" -> Double.parseDouble(element.getTextContent());
      case "FieldRef" -> predicted;
      case "NormContinuous" -> interpolated(children(element), predicted);
      default -> {
        var values =
            children(element).stream().mapToDouble(each -> expression(each, predicted)).toArray();
        yield switch (element.getAttribute("function")) {
          case "min" -> Math.min(values[0], values[1]);
          case "max" -> Math.max(values[0], values[1]);
          case "+" -> values[0] + values[1];
          case "*" -> values[0] * values[1];
          case "-" -> values[0] - values[1];
          case "ln" -> StrictMath.log(values[0]);
          case "/" -> values[0] / values[1];
          case "exp" -> StrictMath.exp(values[0]);
          default -> throw new AssertionError(element.getAttribute("function"));
        };
      }
    };
  }

  /** As PMML tells NormContinuous with outliers as extreme values. */
  private static double interpolated(List<Element> knots, double at) {
    if (at <= attribute(knots.get(0), "orig")) {
      return attribute(knots.get(0), "norm");
    }
    for (int i = 1; i < knots.size(); i++) {
      double from = attribute(knots.get(i - 1), "orig");
      double to = attribute(knots.get(i), "orig");
      if (at < to) {
        double low = attribute(knots.get(i - 1), "norm");
        return low + (at - from) / (to - from) * (attribute(knots.get(i), "norm") - low);
      }
    }
    return attribute(knots.get(knots.size() - 1), "norm");
  }

  private static double attribute(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static Predicate<Map<String, Object>> predicate(Element element) {
    String field = element.getAttribute("field");
    return switch (element.getLocalName()) {
      case "SimplePredicate" -> simple(field, element.getAttribute("operator"), element);
      case "SimpleSetPredicate" -> {
        Set<Object> codes = codes(children(element).get(0).getTextContent());
        yield row -> codes.contains(row.get(field));
      }
      case "CompoundPredicate" -> {
        var parts = children(element).stream().map(PmmlReader::predicate).toList();
        yield row -> parts.stream().allMatch(part -> part.test(row));
      }
      default -> throw new AssertionError(element.getLocalName());
    };
  }

  private static Predicate<Map<String, Object>> simple(
      String field, String operator, Element element) {
    if (operator.equals("isMissing")) {
      return row -> row.get(field) == null;
    }
    if (operator.equals("isNotMissing")) {
      return row -> row.get(field) != null;
    }
    double value = Double.parseDouble(element.getAttribute("value"));
    return switch (operator) {
      case "equal" -> row -> row.get(field) != null && (double) row.get(field) == value;
      case "lessThan" -> row -> row.get(field) != null && (double) row.get(field) < value;
      case "greaterOrEqual" -> row -> row.get(field) != null && (double) row.get(field) >= value;
      default -> throw new AssertionError(operator);
    };
  }

  private static Set<Object> codes(String array) {
    var matcher = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(array);
    Set<Object> codes = new HashSet<>();
    while (matcher.find()) {
      codes.add(matcher.group(1).replaceAll("\\\\(.)", "$1"));
    }
    return codes;
  }

  static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(e -> e.getLocalName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
