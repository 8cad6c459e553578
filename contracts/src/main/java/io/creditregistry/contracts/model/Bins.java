package io.creditregistry.contracts.model;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * How a feature's values fall into bins: for a number first the ranges in ascending order, then one
 * bin per special code, then the missing bin; for a category the groups, then the missing bin.
 */
record Bins(
    String feature,
    boolean numeric,
    double[] cuts,
    double[] specials,
    int[] groups,
    boolean missing) {

  static Bins read(JsonNode node) {
    return new Bins(
        node.path("feature").asString(),
        node.path("numeric").asBoolean(),
        numbers(node.path("cuts")),
        numbers(node.path("specials")),
        node.path("groups").valueStream().mapToInt(JsonNode::asInt).toArray(),
        node.path("missing").asBoolean());
  }

  static double[] numbers(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  int of(DisclosedFeatures features) {
    double value = numeric ? features.number(feature) : features.category(feature);
    if (Double.isNaN(value)) {
      if (!missing) {
        throw new IllegalArgumentException(
            "features: " + feature + ": expected a value but found none");
      }
      return numeric
          ? cuts.length + 1 + specials.length
          : 1 + IntStream.of(groups).max().orElse(-1);
    }
    if (!numeric) {
      return groups[(int) value];
    }
    for (int i = 0; i < specials.length; i++) {
      if (value == specials[i]) {
        return cuts.length + 1 + i;
      }
    }
    return (int) DoubleStream.of(cuts).filter(cut -> cut <= value).count();
  }
}
