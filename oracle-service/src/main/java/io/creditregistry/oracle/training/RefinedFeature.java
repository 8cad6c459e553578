package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.ScoreScale;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.training.BinSimplifier.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One feature's regression line and stumps put together: bins and what each adds to the log-odds.
 *
 * @param bins the final bins
 * @param logOdds what each adds
 */
record RefinedFeature(FeatureBins bins, double[] logOdds) {

  /**
   * Refines the coarse bins where the stumps step, adds both, and merges what is too small or too
   * alike.
   */
  static RefinedFeature of(
      Sample sample,
      BinnedFeature coarse,
      double coefficient,
      AdditiveRefinement stumps,
      BinSimplifier simplifier) {
    Feature feature = sample.schema().features().get(coarse.bins().position());
    FeatureBins fine = stumps.refine(coarse.bins(), feature);
    double[] column = sample.columns()[fine.position()];
    BinCounts counts = BinnedFeature.of(fine, column, sample.outcomes(), 1).counts();
    double[] logOdds = new double[fine.count()];
    for (int bin = 0; bin < logOdds.length; bin++) {
      double inside = inside(fine, bin);
      int coarseBin = coarseBin(coarse.bins(), fine, bin, inside);
      logOdds[bin] = coefficient * coarse.woe()[coarseBin] + stumps.at(inside);
    }
    return fine.numeric()
        ? mergeRanges(fine, logOdds, counts, simplifier, Directions.of(feature))
        : mergeGroups(fine, logOdds, counts, simplifier);
  }

  private static int coarseBin(FeatureBins coarse, FeatureBins fine, int bin, double inside) {
    boolean range = fine.numeric() && bin <= fine.cuts().length;
    return range ? coarse.rangeOf(inside) : coarse.binOf(inside);
  }

  /** A typed value that falls into the bin. */
  private static double inside(FeatureBins bins, int bin) {
    if (bins.missing() && bin == bins.count() - 1) {
      return Double.NaN;
    }
    if (!bins.numeric()) {
      return IntStream.range(0, bins.groups().length)
          .filter(c -> bins.groups()[c] == bin)
          .findFirst()
          .orElseThrow();
    }
    double[] cuts = bins.cuts();
    if (bin > cuts.length) {
      return bins.specials()[bin - cuts.length - 1];
    }
    if (cuts.length == 0) {
      return 0;
    }
    double nearest = cuts[Math.max(0, bin - 1)];
    double value;
    if (bin == 0) {
      value = nearest - Math.max(1, Math.abs(nearest));
    } else if (bin == cuts.length) {
      value = nearest + Math.max(1, Math.abs(nearest));
    } else {
      value = nearest + (cuts[bin] - nearest) / 2;
    }
    while (Arrays.binarySearch(bins.specials(), value) >= 0) {
      value = nearest + (value - nearest) / 2;
    }
    return value;
  }

  private static Part part(double[] logOdds, BinCounts counts, int bin) {
    return new Part(logOdds[bin], counts.goods()[bin], counts.bads()[bin], List.of(bin));
  }

  private static RefinedFeature mergeRanges(
      FeatureBins fine,
      double[] logOdds,
      BinCounts counts,
      BinSimplifier simplifier,
      int direction) {
    int ranges = fine.cuts().length + 1;
    List<Part> parts =
        simplifier.simplify(
            BinSimplifier.pooled(
                IntStream.range(0, ranges).mapToObj(bin -> part(logOdds, counts, bin)).toList(),
                direction));
    double[] cuts =
        parts.stream()
            .skip(1)
            .mapToDouble(part -> fine.cuts()[part.members().get(0) - 1])
            .toArray();
    FeatureBins bins =
        new FeatureBins(
            fine.feature(),
            fine.position(),
            true,
            cuts,
            fine.specials(),
            new int[0],
            fine.missing());
    double[] worth = new double[bins.count()];
    for (int bin = 0; bin < worth.length; bin++) {
      worth[bin] =
          bin < parts.size() ? parts.get(bin).logOdds() : logOdds[ranges + bin - parts.size()];
    }
    return new RefinedFeature(bins, worth);
  }

  private static RefinedFeature mergeGroups(
      FeatureBins fine, double[] logOdds, BinCounts counts, BinSimplifier simplifier) {
    int groups = fine.count() - (fine.missing() ? 1 : 0);
    List<Part> ordered = new ArrayList<>();
    IntStream.range(0, groups)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer bin) -> logOdds[bin]).thenComparing(bin -> bin))
        .forEach(bin -> ordered.add(part(logOdds, counts, bin)));
    List<Part> parts = simplifier.simplify(ordered);
    int[] partOf = new int[groups];
    for (int p = 0; p < parts.size(); p++) {
      for (int bin : parts.get(p).members()) {
        partOf[bin] = p;
      }
    }
    int[] number = new int[parts.size()];
    Arrays.fill(number, -1);
    int next = 0;
    int[] merged = new int[fine.groups().length];
    double[] worth = new double[parts.size() + (fine.missing() ? 1 : 0)];
    for (int category = 0; category < merged.length; category++) {
      int p = partOf[fine.groups()[category]];
      if (number[p] < 0) {
        number[p] = next++;
        worth[number[p]] = parts.get(p).logOdds();
      }
      merged[category] = number[p];
    }
    if (fine.missing()) {
      worth[worth.length - 1] = logOdds[groups];
    }
    return new RefinedFeature(
        new FeatureBins(
            fine.feature(),
            fine.position(),
            false,
            new double[0],
            new double[0],
            merged,
            fine.missing()),
        worth);
  }

  /** The scorecard's line, with what the development sample has in each bin. */
  ScorecardFeature line(Sample sample, ScoreScale scale, double priorRows) {
    BinnedFeature binned =
        BinnedFeature.of(bins, sample.columns()[bins.position()], sample.outcomes(), priorRows);
    int[] points = new int[logOdds.length];
    for (int bin = 0; bin < points.length; bin++) {
      points[bin] = ScorecardFeature.roundedPoints(logOdds[bin], scale);
    }
    return new ScorecardFeature(
        bins,
        binned.counts().goods(),
        binned.counts().bads(),
        binned.woe(),
        binned.informationValue(),
        logOdds,
        points,
        !sample.schema().features().get(bins.position()).isProtected());
  }
}
