package io.creditregistry.contracts.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model makes of disclosed features.
 *
 * @param scorePoints clamped
 * @param bins the bin of each of a scorecard's features; empty for trees
 * @param losses features by the points that they cost, most first, ties in the model's order; only
 *     those that may be named
 */
public record Recomputed(int scorePoints, List<Integer> bins, List<Loss> losses) {
  /** A notice names no more reasons. */
  public static final int MOST_REASONS = 4;

  /** Copies the lists. */
  public Recomputed {
    bins = List.copyOf(bins);
    losses = List.copyOf(losses);
  }

  /** A feature and the points that it cost, at least 1. */
  public record Loss(String feature, int points) {}

  /** The weightiest losses out of one entry per feature. */
  static List<Loss> weightiest(List<String> features, int[] lost, boolean[] nameable) {
    return IntStream.range(0, lost.length)
        .filter(i -> nameable[i] && lost[i] > 0)
        .mapToObj(i -> new Loss(features.get(i), lost[i]))
        .sorted(Comparator.comparingInt(loss -> -loss.points()))
        .limit(MOST_REASONS)
        .toList();
  }
}
