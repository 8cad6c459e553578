package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Tree;
import io.creditregistry.oracle.model.TreeInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What boosted stumps add to one feature of a scorecard. A stump compares one feature once, so a
 * sum of stumps is a step function of that feature: it refines the bins and stays a scorecard.
 */
final class AdditiveRefinement {
  private final List<Stump> stumps = new ArrayList<>();

  private AdditiveRefinement() {}

  private record Stump(TreeInput input, Tree tree) {
    double at(double value) {
      return tree.value()[tree.next(0, input.encode(value))];
    }
  }

  /**
   * The refinement of each feature, by schema position; stumps without a split are left to {@link
   * #constant}.
   */
  static Map<Integer, AdditiveRefinement> of(List<TreeInput> inputs, List<Tree> trees) {
    Map<Integer, AdditiveRefinement> refinements = new LinkedHashMap<>();
    inputs.forEach(input -> refinements.put(input.position(), new AdditiveRefinement()));
    for (Tree tree : trees) {
      if (tree.input()[0] >= 0) {
        TreeInput input = inputs.get(tree.input()[0]);
        refinements.get(input.position()).stumps.add(new Stump(input, tree));
      }
    }
    return refinements;
  }

  /** The sum of the trees that never split. */
  static double constant(List<Tree> trees) {
    return trees.stream()
        .filter(tree -> tree.input()[0] < 0)
        .mapToDouble(tree -> tree.value()[0])
        .sum();
  }

  /** What the stumps add at a typed value. */
  double at(double value) {
    double sum = 0;
    for (Stump stump : stumps) {
      sum += stump.at(value);
    }
    return sum;
  }

  /** The bins, cut further wherever the stumps step. */
  FeatureBins refine(FeatureBins coarse, Feature feature) {
    return coarse.numeric() ? cut(coarse) : regroup(coarse, feature);
  }

  private FeatureBins cut(FeatureBins coarse) {
    TreeSet<Double> cuts = new TreeSet<>();
    Arrays.stream(coarse.cuts()).forEach(cuts::add);
    // The float's own decimal: a cut of 0.35, not of 0.3499999940395355.
    for (Stump stump : stumps) {
      if (stump.input().part() != TreeInput.Part.SPECIAL) {
        cuts.add(Double.parseDouble(Float.toString(stump.tree().threshold()[0])));
      }
    }
    double[] sorted = cuts.stream().mapToDouble(Double::doubleValue).toArray();
    return new FeatureBins(
        coarse.feature(),
        coarse.position(),
        true,
        sorted,
        coarse.specials(),
        new int[0],
        coarse.missing());
  }

  private FeatureBins regroup(FeatureBins coarse, Feature feature) {
    Map<List<Double>, Integer> numbers = new LinkedHashMap<>();
    int[] groups = new int[feature.categories().size()];
    for (int category = 0; category < groups.length; category++) {
      List<Double> key = List.of((double) coarse.groups()[category], at(category));
      groups[category] = numbers.computeIfAbsent(key, k -> numbers.size());
    }
    return new FeatureBins(
        coarse.feature(),
        coarse.position(),
        false,
        new double[0],
        new double[0],
        groups,
        coarse.missing());
  }
}
