package io.creditregistry.oracle.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model was made from; part of its identity, so free of times and machine names.
 *
 * @param recipe name and version of the training recipe
 * @param rows rows of the development sample
 * @param bads bad rows among them
 * @param dataHash keccak256 of the development sample's typed values and outcomes
 * @param seed the seed of everything random in training
 * @param usesProtected whether protected attributes were allowed as inputs
 */
public record Development(
    String recipe, int rows, int bads, String dataHash, long seed, boolean usesProtected) {

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bads", bads);
    json.put("dataHash", dataHash);
    json.put("recipe", recipe);
    json.put("rows", rows);
    json.put("seed", Long.toString(seed));
    json.put("usesProtected", usesProtected);
    return json;
  }

  static Development fromJson(ModelNode node) {
    node.exactly("bads", "dataHash", "recipe", "rows", "seed", "usesProtected");
    try {
      return new Development(
          node.text("recipe"),
          node.integer("rows"),
          node.integer("bads"),
          node.text("dataHash"),
          Long.parseLong(node.text("seed")),
          node.flag("usesProtected"));
    } catch (NumberFormatException e) {
      throw new ModelFileException(node.at("seed"), node.text("seed"), "an integer in quotes");
    }
  }
}
