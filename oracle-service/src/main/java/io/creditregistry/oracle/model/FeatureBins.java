package io.creditregistry.oracle.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one feature's values fall into bins, numbered from 0: for a number first the ranges in
 * ascending order, then one bin per special code, then the missing bin; for a category the merged
 * groups, then the missing bin.
 *
 * @param feature the feature's name
 * @param position the feature's position in the schema
 * @param numeric whether the feature is a number
 * @param cuts ascending; range k holds {@code cuts[k-1] <= value < cuts[k]}
 * @param specials special codes in ascending order, each with its own bin
 * @param groups the group of each schema category; empty for a number
 * @param missing whether absent values have a bin
 */
public record FeatureBins(
    String feature,
    int position,
    boolean numeric,
    double[] cuts,
    double[] specials,
    int[] groups,
    boolean missing) {

  /** Most bins that the on-chain table can hold. */
  public static final int MAX_BINS = 255;

  public FeatureBins {
    for (int i = 1; i < cuts.length; i++) {
      if (!(cuts[i - 1] < cuts[i])) {
        throw new ModelFileException(
            feature + ".cuts", cuts[i - 1] + ", " + cuts[i], "ascending cuts");
      }
    }
    int highest = -1;
    for (int group : groups) {
      if (group < 0 || group > highest + 1) {
        throw new ModelFileException(
            feature + ".groups", "group " + group, "groups numbered as they first appear");
      }
      highest = Math.max(highest, group);
    }
    if (numeric ? groups.length > 0 : cuts.length + specials.length > 0 || groups.length == 0) {
      throw new ModelFileException(
          feature, "cuts and groups", "cuts for a number, groups for categories");
    }
    int count = numeric ? cuts.length + 1 + specials.length : highest + 1;
    if (count + (missing ? 1 : 0) > MAX_BINS) {
      throw new ModelFileException(feature, count + " bins", "at most " + MAX_BINS + " bins");
    }
  }

  /** Number of bins. */
  public int count() {
    return valueBins() + (missing ? 1 : 0);
  }

  private int valueBins() {
    if (numeric) {
      return cuts.length + 1 + specials.length;
    }
    int highest = 0;
    for (int group : groups) {
      highest = Math.max(highest, group);
    }
    return highest + 1;
  }

  /**
   * The bin of a typed value.
   *
   * @param value a number, or a category's position in the schema; NaN where absent
   * @throws IllegalArgumentException if the value is absent and there is no missing bin
   */
  public int binOf(double value) {
    if (Double.isNaN(value)) {
      if (!missing) {
        throw new IllegalArgumentException(feature + ": expected a value but found none");
      }
      return valueBins();
    }
    if (!numeric) {
      return groups[(int) value];
    }
    for (int i = 0; i < specials.length; i++) {
      if (value == specials[i]) {
        return cuts.length + 1 + i;
      }
    }
    return rangeOf(value);
  }

  /** The range that a number falls into, special codes aside. */
  public int rangeOf(double value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value < cuts[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** A short text for each bin; {@code categories} are the schema's codes. */
  public List<String> labels(List<String> categories) {
    List<String> labels = new ArrayList<>();
    if (numeric) {
      for (int i = 0; i <= cuts.length; i++) {
        String low = i == 0 ? "" : ">= " + EcmaNumber.format(cuts[i - 1]);
        String high = i == cuts.length ? "" : "< " + EcmaNumber.format(cuts[i]);
        labels.add(cuts.length == 0 ? "any" : (low + " " + high).strip());
      }
      for (double special : specials) {
        labels.add("= " + EcmaNumber.format(special));
      }
    } else {
      for (int group = 0; group < valueBins(); group++) {
        List<String> members = new ArrayList<>();
        for (int c = 0; c < groups.length; c++) {
          if (groups[c] == group) {
            members.add(categories.get(c));
          }
        }
        labels.add(String.join(", ", members));
      }
    }
    if (missing) {
      labels.add("missing");
    }
    return labels;
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cuts", CanonicalJson.list(cuts));
    json.put("feature", feature);
    json.put("groups", CanonicalJson.list(groups));
    json.put("missing", missing);
    json.put("numeric", numeric);
    json.put("position", position);
    json.put("specials", CanonicalJson.list(specials));
    return json;
  }

  static FeatureBins fromJson(ModelNode node) {
    node.exactly("cuts", "feature", "groups", "missing", "numeric", "position", "specials");
    return new FeatureBins(
        node.text("feature"),
        node.integer("position"),
        node.flag("numeric"),
        node.numbers("cuts"),
        node.numbers("specials"),
        node.integers("groups"),
        node.flag("missing"));
  }
}
