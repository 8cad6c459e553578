package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the nodes of one tree, parents before children; inner nodes get the mean of their leaves
 * by rows.
 */
final class TreeBuilder {
  private final List<Node> nodes = new ArrayList<>();

  private static final class Node {
    int input = -1;
    float threshold;
    int left;
    int right;
    double value;
    double rows;
  }

  /** Adds an inner node that sends values below {@code threshold} left and absent ones right. */
  int inner(int input, float threshold) {
    Node node = new Node();
    node.input = input;
    node.threshold = threshold;
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Adds a leaf that {@code rows} rows of the development sample reach. */
  int leaf(double value, double rows) {
    Node node = new Node();
    node.value = value;
    node.rows = rows;
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Gives an inner node its children, which must be complete. */
  void join(int node, int left, int right) {
    Node parent = nodes.get(node);
    Node low = nodes.get(left);
    Node high = nodes.get(right);
    parent.left = left;
    parent.right = right;
    parent.rows = low.rows + high.rows;
    parent.value =
        parent.rows == 0 ? 0 : (low.value * low.rows + high.value * high.rows) / parent.rows;
  }

  Tree build() {
    int size = nodes.size();
    int[] input = new int[size];
    float[] threshold = new float[size];
    int[] left = new int[size];
    int[] right = new int[size];
    double[] value = new double[size];
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      input[i] = node.input;
      threshold[i] = node.threshold;
      left[i] = node.left;
      right[i] = node.right;
      value[i] = node.value;
    }
    return new Tree(input, threshold, left, right, new boolean[size], value);
  }
}
