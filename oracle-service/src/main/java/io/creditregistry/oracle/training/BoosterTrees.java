package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.Tree;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the trees out of an XGBoost booster. */
final class BoosterTrees {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<JsonNode> nodes = new ArrayList<>();

  private BoosterTrees() {}

  /** The booster's trees in order, leaves multiplied by {@code weight}. */
  static List<Tree> of(Booster booster, double weight) {
    try {
      List<Tree> trees = new ArrayList<>();
      for (String dump : booster.getModelDump("", true, "json")) {
        trees.add(new BoosterTrees().read(JSON.readTree(dump), weight));
      }
      return trees;
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost could not write its trees: " + e.getMessage(), e);
    } finally {
      // Else its finalizer may free it while XGBoost still writes, which ends the whole process.
      Reference.reachabilityFence(booster);
    }
  }

  private Tree read(JsonNode root, double weight) {
    collect(root);
    int size = nodes.size();
    int[] input = new int[size];
    float[] threshold = new float[size];
    int[] left = new int[size];
    int[] right = new int[size];
    boolean[] missingLeft = new boolean[size];
    double[] value = new double[size];
    double[] cover = new double[size];
    for (int node = size - 1; node >= 0; node--) {
      JsonNode json = nodes.get(node);
      cover[node] = json.get("cover").doubleValue();
      if (json.has("leaf")) {
        input[node] = -1;
        value[node] = weight * (float) json.get("leaf").doubleValue();
        continue;
      }
      input[node] = Integer.parseInt(json.get("split").stringValue().substring(1));
      threshold[node] = (float) json.get("split_condition").doubleValue();
      left[node] = indexOf(json.get("yes").intValue());
      right[node] = indexOf(json.get("no").intValue());
      missingLeft[node] = json.get("missing").intValue() == json.get("yes").intValue();
      double both = cover[left[node]] + cover[right[node]];
      value[node] =
          (value[left[node]] * cover[left[node]] + value[right[node]] * cover[right[node]]) / both;
    }
    return new Tree(input, threshold, left, right, missingLeft, value);
  }

  /** Parents before their children. */
  private void collect(JsonNode node) {
    nodes.add(node);
    if (node.has("children")) {
      node.get("children").forEach(this::collect);
    }
  }

  private int indexOf(int nodeId) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).get("nodeid").intValue() == nodeId) {
        return i;
      }
    }
    throw new IllegalStateException(
        "XGBoost's tree names node " + nodeId + " but does not have it");
  }
}
