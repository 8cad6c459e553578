package io.creditregistry.oracle.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How one feature enters the trees. A feature with special codes whose direction is promised enters
 * twice: its ordinary numbers, which the promise binds, and its codes, which it does not.
 *
 * @param feature the feature's name
 * @param position its position in the schema
 * @param part what of the feature's value the input tells
 * @param codes for categories the number that stands for each schema category; empty for a number,
 *     which enters as it is
 * @param specials special codes that the parts {@code ORDINARY} and {@code SPECIAL} tell apart;
 *     else empty
 * @param reason whether the feature may be named as a reason
 */
public record TreeInput(
    String feature, int position, Part part, double[] codes, double[] specials, boolean reason) {

  /** Further out all numbers are one to the trees: XGBoost takes no infinite floats. */
  private static final double FURTHEST = 1e37;

  /** What of a feature's value an input tells. */
  public enum Part {
    /** The whole value, special codes as numbers like others. */
    WHOLE,
    /** The number where it is no special code; a code counts as absent. */
    ORDINARY,
    /** Which special code it is, counted from 1; 0 for any other number. */
    SPECIAL
  }

  /** The value that the trees compare, as a 32-bit float; NaN where absent. */
  public float encode(double value) {
    if (Double.isNaN(value)) {
      return Float.NaN;
    }
    return switch (part) {
      case WHOLE -> codes.length == 0 ? number(value) : (float) codes[(int) value];
      case ORDINARY -> special(value) == 0 ? number(value) : Float.NaN;
      case SPECIAL -> special(value);
    };
  }

  private static float number(double value) {
    return (float) Math.max(-FURTHEST, Math.min(FURTHEST, value));
  }

  /** The number of the special code, from 1; 0 where the value is none. */
  private int special(double value) {
    for (int i = 0; i < specials.length; i++) {
      if (specials[i] == value) {
        return i + 1;
      }
    }
    return 0;
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("codes", CanonicalJson.list(codes));
    json.put("feature", feature);
    json.put("part", part.name().toLowerCase(Locale.ROOT));
    json.put("position", position);
    json.put("reason", reason);
    json.put("specials", CanonicalJson.list(specials));
    return json;
  }

  static TreeInput fromJson(ModelNode node) {
    node.exactly("codes", "feature", "part", "position", "reason", "specials");
    return new TreeInput(
        node.text("feature"),
        node.integer("position"),
        part(node),
        node.numbers("codes"),
        node.numbers("specials"),
        node.flag("reason"));
  }

  private static Part part(ModelNode node) {
    String text = node.text("part");
    return Arrays.stream(Part.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () -> new ModelFileException(node.at("part"), text, "whole, ordinary or special"));
  }
}
