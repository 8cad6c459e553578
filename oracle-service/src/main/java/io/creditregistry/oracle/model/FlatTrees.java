package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.Applicant;
import java.util.List;

/**
 * Boosted trees laid out for speed: each tree is padded to a complete one in arrays, so that a row
 * walks it without a branch to predict. Leaves are summed in tree order, as {@link BoostedTrees}
 * does: the same bits. Immutable.
 */
public final class FlatTrees {
  /** A complete tree has 2^depth leaves; deeper trees are walked as they are. */
  private static final int MAX_DEPTH = 8;

  private final double baseLogOdds;
  private final List<TreeInput> inputs;
  private final Tree[] trees;

  /** Per tree: levels of comparisons, or -1 for a tree too deep to be padded. */
  private final int[] depth;

  /** Per tree: its first comparison and, from there on, its first leaf. */
  private final int[] firstNode;

  private final int[] firstLeaf;

  /** Whether this tree and the next three are padded to the same depth. */
  private final boolean[] four;

  /** Per comparison: which of an input's two codes it reads, above the threshold's 32 bits. */
  private final long[] comparisons;

  private final double[] leaves;

  private FlatTrees(BoostedTrees model) {
    this.baseLogOdds = model.baseLogOdds();
    this.inputs = model.treeInputs();
    this.trees = model.trees().toArray(Tree[]::new);
    this.depth = new int[trees.length];
    this.firstNode = new int[trees.length];
    this.firstLeaf = new int[trees.length];
    int nodes = 0;
    int leafCount = 0;
    for (int tree = 0; tree < trees.length; tree++) {
      int levels = trees[tree].depth();
      depth[tree] = levels <= MAX_DEPTH ? levels : -1;
      firstNode[tree] = nodes;
      firstLeaf[tree] = leafCount;
      if (depth[tree] >= 0) {
        nodes += (1 << levels) - 1;
        leafCount += 1 << levels;
      }
    }
    this.four = new boolean[trees.length];
    for (int tree = 0; tree + 3 < trees.length; tree++) {
      int levels = depth[tree];
      four[tree] =
          levels >= 0
              && depth[tree + 1] == levels
              && depth[tree + 2] == levels
              && depth[tree + 3] == levels;
    }
    this.comparisons = new long[nodes];
    this.leaves = new double[leafCount];
    for (int tree = 0; tree < trees.length; tree++) {
      if (depth[tree] >= 0) {
        fill(tree, 0, 0, depth[tree]);
      }
    }
  }

  /** Lays out the model's trees. */
  public static FlatTrees of(BoostedTrees model) {
    return new FlatTrees(model);
  }

  /** Copies a node to {@code place} of the complete tree; a leaf fills all leaves below it. */
  private void fill(int tree, int node, int place, int levels) {
    Tree source = trees[tree];
    if (levels == 0) {
      leaves[firstLeaf[tree] + place - ((1 << depth[tree]) - 1)] = source.value()[node];
      return;
    }
    boolean leaf = source.input()[node] < 0;
    if (!leaf) {
      long slot = 2L * source.input()[node] + (source.missingLeft()[node] ? 0 : 1);
      comparisons[firstNode[tree] + place] =
          slot << 32 | Integer.toUnsignedLong(code(source.threshold()[node]));
    }
    fill(tree, leaf ? node : source.left()[node], 2 * place + 1, levels - 1);
    fill(tree, leaf ? node : source.right()[node], 2 * place + 2, levels - 1);
  }

  /** An integer that compares as the float does. */
  private static int code(float value) {
    int bits = Float.floatToIntBits(value + 0.0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** {@link BoostedTrees#logOdds(Applicant)}, to the bit. */
  public double logOdds(Applicant applicant) {
    return logOdds(encode(applicant));
  }

  /** {@link BoostedTrees#encode}. */
  public float[] encode(Applicant applicant) {
    float[] encoded = new float[inputs.size()];
    for (int i = 0; i < encoded.length; i++) {
      TreeInput input = inputs.get(i);
      encoded[i] = input.encode(applicant.value(input.position()));
    }
    return encoded;
  }

  /** {@link BoostedTrees#logOdds(float[])}, to the bit. */
  public double logOdds(float[] encoded) {
    int[] codes = codes(encoded);
    double sum = baseLogOdds;
    for (int tree = 0; tree < depth.length; tree++) {
      int levels = depth[tree];
      if (levels < 0) {
        sum += trees[tree].value()[trees[tree].leafOf(encoded)];
      } else if (four[tree]) {
        // Four walks side by side keep the processor busy; the leaves are still added in order.
        int nodes = (1 << levels) - 1;
        int first = firstNode[tree];
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int level = 0; level < levels; level++) {
          a = child(codes, first + a, a);
          b = child(codes, first + nodes + b, b);
          c = child(codes, first + 2 * nodes + c, c);
          d = child(codes, first + 3 * nodes + d, d);
        }
        int leaf = firstLeaf[tree] - nodes;
        int size = nodes + 1;
        sum += leaves[leaf + a];
        sum += leaves[leaf + size + b];
        sum += leaves[leaf + 2 * size + c];
        sum += leaves[leaf + 3 * size + d];
        tree += 3;
      } else {
        int place = 0;
        for (int level = 0; level < levels; level++) {
          place = child(codes, firstNode[tree] + place, place);
        }
        sum += leaves[firstLeaf[tree] + place - ((1 << levels) - 1)];
      }
    }
    return sum;
  }

  private int child(int[] codes, int at, int place) {
    long comparison = comparisons[at];
    long difference = (long) codes[(int) (comparison >>> 32)] - (int) comparison;
    // -1 where the value is below the threshold: the left child.
    return 2 * place + 2 + (int) (difference >> 63);
  }

  /** Two codes per input: an absent value goes left by the first and right by the second. */
  private static int[] codes(float[] encoded) {
    int[] codes = new int[2 * encoded.length];
    for (int i = 0; i < encoded.length; i++) {
      boolean absent = Float.isNaN(encoded[i]);
      int code = code(encoded[i]);
      codes[2 * i] = absent ? Integer.MIN_VALUE : code;
      codes[2 * i + 1] = absent ? Integer.MAX_VALUE : code;
    }
    return codes;
  }
}
