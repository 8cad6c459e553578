package io.creditregistry.oracle.applicant;

import io.creditregistry.oracle.applicant.Feature.Category;
import io.creditregistry.oracle.applicant.Feature.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one feature of a schema. */
final class FeatureReader {
  private static final Set<String> COMMON =
      Set.of("name", "column", "type", "missing", "protected", "reason");
  private static final int MAX_CATEGORIES = 250;

  private FeatureReader() {}

  static Feature read(SchemaNode node) {
    FeatureType type = node.choice("type", FeatureType.class, null);
    return type == FeatureType.NUMERIC ? numeric(node) : categorical(node);
  }

  private static Feature numeric(SchemaNode node) {
    allow(node, "unit", "range", "special", "monotone");
    double[] range = range(node);
    List<Special> specials = specials(node);
    return build(node, FeatureType.NUMERIC, node.text("unit"), range, specials, List.of());
  }

  private static Feature categorical(SchemaNode node) {
    allow(node, "categories");
    double[] range = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    return build(node, FeatureType.CATEGORICAL, "", range, List.of(), categories(node));
  }

  private static Feature build(
      SchemaNode node,
      FeatureType type,
      String unit,
      double[] range,
      List<Special> specials,
      List<Category> categories) {
    String name = node.text("name");
    SchemaNode reason = node.child("reason").allow(Set.of("code", "text"));
    Monotone fallback = type == FeatureType.NUMERIC ? Monotone.AUTO : Monotone.NONE;
    return new Feature(
        name,
        node.text("column", name),
        type,
        unit,
        range[0],
        range[1],
        specials,
        node.choice("missing", MissingPolicy.class, MissingPolicy.REJECT),
        categories,
        node.choice("monotone", Monotone.class, fallback),
        node.flag("protected", false),
        reason.text("code"),
        reason.text("text"));
  }

  private static void allow(SchemaNode node, String... more) {
    Set<String> keys = new java.util.HashSet<>(COMMON);
    keys.addAll(List.of(more));
    node.allow(keys);
  }

  private static double[] range(SchemaNode node) {
    double[] range = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    if (!node.has("range")) {
      return range;
    }
    JsonNode value = node.required("range");
    if (!value.isArray() || value.size() != 2) {
      throw new SchemaException(
          node.at("range"), SchemaNode.found(value), "[lowest, highest], null for no bound");
    }
    for (int i = 0; i < 2; i++) {
      if (value.get(i).isNumber() && Double.isFinite(value.get(i).doubleValue())) {
        range[i] = value.get(i).doubleValue();
      } else if (!value.get(i).isNull()) {
        throw new SchemaException(
            node.at("range"), SchemaNode.found(value), "finite numbers or null");
      }
    }
    if (!(range[0] < range[1])) {
      throw new SchemaException(
          node.at("range"), SchemaNode.found(value), "the lowest below the highest");
    }
    return range;
  }

  private static List<Special> specials(SchemaNode node) {
    List<Special> specials = new ArrayList<>();
    if (node.has("special")) {
      SchemaNode map = node.child("special");
      for (String key : map.node().propertyNames()) {
        Double value = Numbers.parse(key);
        if (value == null) {
          throw new SchemaException(
              map.at(key), InputException.shorten(key), "a number as the special code");
        }
        if (specials.stream().anyMatch(s -> s.value() == value)) {
          throw new SchemaException(
              map.at(key), InputException.shorten(key) + " twice", "distinct special codes");
        }
        specials.add(new Special(value, map.text(key)));
      }
    }
    return specials;
  }

  private static List<Category> categories(SchemaNode node) {
    SchemaNode map = node.child("categories");
    List<Category> categories = new ArrayList<>();
    for (String code : map.node().propertyNames()) {
      if (code.isBlank() || !code.strip().equals(code)) {
        throw new SchemaException(
            map.at(code), InputException.shorten(code), "a code without blanks around it");
      }
      categories.add(new Category(code, map.text(code)));
    }
    if (categories.size() < 2 || categories.size() > MAX_CATEGORIES) {
      throw new SchemaException(
          node.at("categories"), categories.size() + " codes", "2 to " + MAX_CATEGORIES + " codes");
    }
    return categories;
  }
}
