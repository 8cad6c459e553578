package io.creditregistry.oracle.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One binary regression tree in arrays. Node 0 is the root; children have higher numbers than their
 * parent.
 *
 * @param input the input compared at each node; -1 at a leaf
 * @param threshold an inner node's value goes left where it is less than this 32-bit float
 * @param left the left child; the right child is {@code right}
 * @param right the right child
 * @param missingLeft whether an absent value goes left
 * @param value log-odds that a leaf adds; at an inner node the mean of its leaves over the
 *     development sample
 */
public record Tree(
    int[] input,
    float[] threshold,
    int[] left,
    int[] right,
    boolean[] missingLeft,
    double[] value) {

  public Tree {
    int size = input.length;
    if (size == 0
        || threshold.length != size
        || left.length != size
        || right.length != size
        || missingLeft.length != size
        || value.length != size) {
      throw new ModelFileException("trees", "node lists of different length", "one entry per node");
    }
    for (int node = 0; node < size; node++) {
      boolean leaf = input[node] < 0;
      if (!leaf
          && (left[node] <= node
              || right[node] <= node
              || left[node] >= size
              || right[node] >= size)) {
        throw new ModelFileException(
            "trees",
            "children " + left[node] + " and " + right[node],
            "children after node " + node);
      }
    }
  }

  /** Number of the leaf that these encoded inputs reach. */
  public int leafOf(float[] inputs) {
    int node = 0;
    while (input[node] >= 0) {
      node = next(node, inputs[input[node]]);
    }
    return node;
  }

  /** Most comparisons on a path; 0 for a single leaf. */
  public int depth() {
    int[] depths = new int[input.length];
    for (int node = input.length - 1; node >= 0; node--) {
      if (input[node] >= 0) {
        depths[node] = 1 + Math.max(depths[left[node]], depths[right[node]]);
      }
    }
    return depths[0];
  }

  /** The child of an inner node for this encoded value. */
  public int next(int node, float encoded) {
    boolean goesLeft = Float.isNaN(encoded) ? missingLeft[node] : encoded < threshold[node];
    return goesLeft ? left[node] : right[node];
  }

  Map<String, Object> toJson() {
    double[] thresholds = new double[threshold.length];
    int[] missing = new int[threshold.length];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = threshold[i];
      missing[i] = missingLeft[i] ? 1 : 0;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("input", CanonicalJson.list(input));
    json.put("left", CanonicalJson.list(left));
    json.put("missingLeft", CanonicalJson.list(missing));
    json.put("right", CanonicalJson.list(right));
    json.put("threshold", CanonicalJson.list(thresholds));
    json.put("value", CanonicalJson.list(value));
    return json;
  }

  static Tree fromJson(ModelNode node, int inputs) {
    node.exactly("input", "left", "missingLeft", "right", "threshold", "value");
    double[] thresholds = node.numbers("threshold");
    float[] floats = new float[thresholds.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) thresholds[i];
    }
    int[] missing = node.integers("missingLeft");
    boolean[] flags = new boolean[missing.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = missing[i] == 1;
    }
    int[] input = node.integers("input");
    if (Arrays.stream(input).anyMatch(i -> i < -1 || i >= inputs)) {
      throw new ModelFileException(
          node.at("input"), Arrays.toString(input), "-1 to " + (inputs - 1));
    }
    return new Tree(
        input, floats, node.integers("left"), node.integers("right"), flags, node.numbers("value"));
  }
}
