package io.creditregistry.oracle.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one feature enters the trees.
 *
 * @param feature the feature's name
 * @param position its position in the schema
 * @param codes for categories the number that stands for each schema category; empty for a number,
 *     which enters as it is
 * @param reason whether the feature may be named as a reason
 */
public record TreeInput(String feature, int position, double[] codes, boolean reason) {

  /** The value that the trees compare, as a 32-bit float; NaN where absent. */
  public float encode(double value) {
    return codes.length == 0 || Double.isNaN(value) ? (float) value : (float) codes[(int) value];
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("codes", CanonicalJson.list(codes));
    json.put("feature", feature);
    json.put("position", position);
    json.put("reason", reason);
    return json;
  }

  static TreeInput fromJson(ModelNode node) {
    node.exactly("codes", "feature", "position", "reason");
    return new TreeInput(
        node.text("feature"), node.integer("position"), node.numbers("codes"), node.flag("reason"));
  }
}
