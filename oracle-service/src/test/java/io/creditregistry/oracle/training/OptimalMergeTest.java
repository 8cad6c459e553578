package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.Monotone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dynamic programme against all merges there are. */
class OptimalMergeTest {
  private static final BinningOptions LIMITS = new BinningOptions(9, 0.05, 4, 15, 1, 20);

  @ParameterizedTest
  @EnumSource(Monotone.class)
  void itFindsTheBestOfAllMergesThatKeepTheDirectionAndTheLimits(Monotone monotone) {
    for (int seed = 0; seed < 60; seed++) {
      BinCounts fine = counts(9, seed);

      OptimalMerge.Merge found = merge(fine).best(monotone);

      double best = exhaustive(fine, monotone);
      if (best == Double.NEGATIVE_INFINITY) {
        assertThat(found.starts()).as("seed %d", seed).containsExactly(0);
      } else {
        assertThat(found.value()).as("seed %d", seed).isCloseTo(best, within(best));
        assertThat(value(fine, found.starts())).isCloseTo(found.value(), within(best));
        assertThat(fits(fine, found.starts(), monotone)).as("seed %d", seed).isTrue();
      }
    }
  }

  @Test
  void binsWithoutEnoughBadRowsAreMergedHoweverManyRowsTheyHave() {
    BinCounts fine = new BinCounts(new int[] {900, 900, 60}, new int[] {2, 40, 40});

    assertThat(merge(fine).best(Monotone.AUTO).starts()).containsExactly(0, 2);
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(value)));
  }

  private static OptimalMerge merge(BinCounts fine) {
    return new OptimalMerge(fine, fine.totalGoods(), fine.totalBads(), LIMITS);
  }

  private static BinCounts counts(int bins, long seed) {
    Random random = new Random(seed);
    BinCounts counts = new BinCounts(bins);
    for (int bin = 0; bin < bins; bin++) {
      counts.goods()[bin] = random.nextInt(40);
      counts.bads()[bin] = random.nextInt(20);
    }
    return counts;
  }

  private static double exhaustive(BinCounts fine, Monotone monotone) {
    double best = Double.NEGATIVE_INFINITY;
    for (int mask = 0; mask < 1 << (fine.size() - 1); mask++) {
      int cuts = mask;
      int[] starts =
          IntStream.range(0, fine.size())
              .filter(bin -> bin == 0 || (cuts >> (bin - 1) & 1) == 1)
              .toArray();
      if (fits(fine, starts, monotone)) {
        best = Math.max(best, value(fine, starts));
      }
    }
    return best;
  }

  private static double value(BinCounts fine, int[] starts) {
    double rows = fine.totalGoods() + (double) fine.totalBads();
    double penalty = LIMITS.penalty() * rows / ((double) fine.totalGoods() * fine.totalBads());
    return fine.merge(starts).informationValue() - penalty * starts.length;
  }

  private static boolean fits(BinCounts fine, int[] starts, Monotone monotone) {
    BinCounts merged = fine.merge(starts);
    int minRows = (int) Math.ceil(LIMITS.minShare() * (fine.totalGoods() + fine.totalBads()));
    List<Integer> steps = new ArrayList<>();
    double before = Double.NaN;
    for (int bin = 0; bin < merged.size(); bin++) {
      int goods = merged.goods()[bin];
      int bads = merged.bads()[bin];
      if (goods < LIMITS.minEvents()
          || bads < LIMITS.minEvents()
          || (goods + bads < minRows && Math.min(goods, bads) < LIMITS.manyEvents())) {
        return false;
      }
      double rate = bads / (double) (goods + bads);
      if (bin > 0 && rate != before) {
        steps.add(rate > before ? 1 : -1);
      }
      before = rate;
    }
    return switch (monotone) {
      case ASC -> !steps.contains(-1);
      case DESC -> !steps.contains(1);
      case AUTO -> !steps.contains(-1) || !steps.contains(1);
      case PEAK -> turnsOnce(steps, 1);
      case VALLEY -> turnsOnce(steps, -1);
      case NONE -> true;
    };
  }

  /** Steps in one direction and then in the other; either part may be empty. */
  private static boolean turnsOnce(List<Integer> steps, int first) {
    int turn = 0;
    while (turn < steps.size() && steps.get(turn) == first) {
      turn++;
    }
    return !steps.subList(turn, steps.size()).contains(first);
  }
}
