package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.model.Tree;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Writes a scorecard as trees, one per feature, so that it can be part of a blend. */
final class ScorecardTrees {
  private final int input;
  private final List<Step> steps = new ArrayList<>();
  private final TreeBuilder builder = new TreeBuilder();

  /** A constant piece of a feature's contribution: from {@code from} up to the next step's. */
  private record Step(float from, double value, double rows) {}

  private ScorecardTrees(int input) {
    this.input = input;
  }

  /**
   * The scorecard's features as trees over {@code inputs}, log-odds multiplied by {@code weight}.
   */
  static List<Tree> of(Scorecard scorecard, List<TreeInput> inputs, double weight) {
    List<Tree> trees = new ArrayList<>();
    for (ScorecardFeature feature : scorecard.features()) {
      int input =
          IntStream.range(0, inputs.size())
              .filter(i -> inputs.get(i).position() == feature.bins().position())
              .findFirst()
              .orElseThrow();
      ScorecardTrees written = new ScorecardTrees(input);
      trees.add(
          inputs.get(input).part() == TreeInput.Part.ORDINARY
              ? written.apart(feature, inputs.get(input), weight)
              : written.tree(feature, inputs.get(input), weight));
    }
    return trees;
  }

  private Tree tree(ScorecardFeature feature, TreeInput treeInput, double weight) {
    if (feature.bins().numeric()) {
      numericSteps(feature, weight);
    } else {
      categorySteps(feature, treeInput, weight);
    }
    FeatureBins bins = feature.bins();
    if (!bins.missing()) {
      split(input, 0, steps.size());
    } else {
      // Every number is below the largest float, so only an absent value goes right.
      int root = builder.inner(input, Float.MAX_VALUE);
      int left = split(input, 0, steps.size());
      int missing = bins.count() - 1;
      int right = builder.leaf(weight * feature.logOdds()[missing], rows(feature, missing));
      builder.join(root, left, right);
    }
    return builder.build();
  }

  /**
   * The tree of a feature whose ordinary numbers and special codes are two inputs, in this order.
   */
  private Tree apart(ScorecardFeature feature, TreeInput ordinary, double weight) {
    FeatureBins bins = feature.bins();
    int ranges = bins.cuts().length + 1;
    int root = builder.inner(input, Float.MAX_VALUE);
    for (int range = 0; range < ranges; range++) {
      float from = range == 0 ? Float.NEGATIVE_INFINITY : (float) bins.cuts()[range - 1];
      steps.add(step(feature, range, from, weight));
    }
    int left = split(input, 0, ranges);
    double[] specials = ordinary.specials();
    for (int i = 0; i < specials.length; i++) {
      steps.add(step(feature, bins.binOf(specials[i]), i + 1, weight));
    }
    if (bins.missing()) {
      // Whatever is absent goes right at each node, so to the last step.
      steps.add(step(feature, bins.count() - 1, specials.length + 1, weight));
    }
    int right = split(input + 1, ranges, steps.size());
    builder.join(root, left, right);
    return builder.build();
  }

  private static Step step(ScorecardFeature feature, int bin, float from, double weight) {
    return new Step(from, weight * feature.logOdds()[bin], rows(feature, bin));
  }

  private static double rows(ScorecardFeature feature, int bin) {
    return feature.goods()[bin] + (double) feature.bads()[bin];
  }

  private void numericSteps(ScorecardFeature feature, double weight) {
    FeatureBins bins = feature.bins();
    TreeSet<Float> starts = new TreeSet<>();
    for (double cut : bins.cuts()) {
      starts.add((float) cut);
    }
    for (double special : bins.specials()) {
      starts.add((float) special);
      starts.add(Math.nextUp((float) special));
    }
    List<Float> from = new ArrayList<>(starts);
    from.add(0, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < from.size(); i++) {
      int bin = bins.binOf(inside(from, i, bins));
      steps.add(new Step(from.get(i), weight * feature.logOdds()[bin], rows(feature, bin)));
    }
  }

  /** A value well inside the i-th piece, so that rounding cuts to floats does not matter. */
  private static double inside(List<Float> from, int i, FeatureBins bins) {
    for (double special : bins.specials()) {
      if (i > 0 && from.get(i) == (float) special) {
        return special;
      }
    }
    if (i == 0) {
      return from.size() == 1 ? 0 : from.get(1) - Math.max(1, Math.abs(from.get(1)));
    }
    double start = from.get(i);
    return i + 1 < from.size()
        ? start + (from.get(i + 1) - start) / 2
        : start + Math.max(1, Math.abs(start));
  }

  private void categorySteps(ScorecardFeature feature, TreeInput treeInput, double weight) {
    int[] groups = feature.bins().groups();
    double[] codes = treeInput.codes();
    IntStream.range(0, groups.length)
        .boxed()
        .sorted(Comparator.comparingDouble(c -> codes[c]))
        .forEach(
            c ->
                steps.add(
                    new Step(
                        (float) codes[c],
                        weight * feature.logOdds()[groups[c]],
                        rows(feature, groups[c]))));
  }

  /** Splits the steps from {@code low} up to {@code high} in halves; returns the subtree's root. */
  private int split(int at, int low, int high) {
    if (high - low == 1) {
      return builder.leaf(steps.get(low).value(), steps.get(low).rows());
    }
    int middle = (low + high) >>> 1;
    int node = builder.inner(at, steps.get(middle).from());
    int left = split(at, low, middle);
    int right = split(at, middle, high);
    builder.join(node, left, right);
    return node;
  }
}
