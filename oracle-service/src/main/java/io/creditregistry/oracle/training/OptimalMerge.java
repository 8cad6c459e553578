package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.Monotone;
import java.util.Arrays;

/**
 * Merges consecutive pre-bins so that information value less a penalty per bin is the highest
 * possible among all merges whose bad rates keep the wanted direction and whose bins have enough
 * rows and events. Exact: dynamic programming over the last bin, cubic in the number of pre-bins.
 */
final class OptimalMerge {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private final BinCounts fine;
  private final double totalGoods;
  private final double totalBads;
  private final int minRows;
  private final int minEvents;
  private final int manyEvents;
  private final double penalty;
  private final int size;
  private final double[][] worth;
  private final double[][] rate;

  /**
   * @param fine the pre-bins in order
   * @param totalGoods good rows of the whole sample, special and missing ones included
   * @param totalBads bad rows of the whole sample
   * @param options the limits
   */
  OptimalMerge(BinCounts fine, int totalGoods, int totalBads, BinningOptions options) {
    this.fine = fine;
    this.totalGoods = totalGoods;
    this.totalBads = totalBads;
    double rows = totalGoods + (double) totalBads;
    this.minRows = (int) Math.ceil(options.minShare() * rows);
    this.minEvents = options.minEvents();
    this.manyEvents = options.manyEvents();
    this.penalty = options.penalty() * rows / (totalGoods * totalBads);
    this.size = fine.size();
    this.worth = new double[size][size];
    this.rate = new double[size][size];
    fill();
  }

  /**
   * @param starts first pre-bin of each merged bin, ascending, the first 0
   * @param value information value less penalties; negative infinity where only one bin is possible
   */
  record Merge(int[] starts, double value) {}

  /** The best merge in the wanted direction; one single bin where the limits allow no other. */
  Merge best(Monotone monotone) {
    return switch (monotone) {
      case ASC -> search(new int[] {1});
      case DESC -> search(new int[] {-1});
      case PEAK -> search(new int[] {1, -1});
      case VALLEY -> search(new int[] {-1, 1});
      case NONE -> search(new int[] {0});
      case AUTO -> {
        Merge up = best(Monotone.ASC);
        Merge down = best(Monotone.DESC);
        yield down.value() > up.value() ? down : up;
      }
    };
  }

  private void fill() {
    for (int from = 0; from < size; from++) {
      double goods = 0;
      double bads = 0;
      for (int to = from; to < size; to++) {
        goods += fine.goods()[to];
        bads += fine.bads()[to];
        rate[from][to] = bads / (goods + bads);
        boolean enough =
            goods >= minEvents
                && bads >= minEvents
                && (goods + bads >= minRows || Math.min(goods, bads) >= manyEvents);
        worth[from][to] =
            enough
                ? BinCounts.informationValue(goods, bads, totalGoods, totalBads) - penalty
                : NONE;
      }
    }
  }

  /** Phases are walked in order; in each the rate moves in its direction, 0 meaning any. */
  private Merge search(int[] phases) {
    int[][][] previous = new int[phases.length][size][size];
    double[][][] best = new double[phases.length][size][size];
    for (int to = 0; to < size; to++) {
      for (int phase = 0; phase < phases.length; phase++) {
        for (int from = 0; from <= to; from++) {
          best[phase][from][to] = NONE;
          previous[phase][from][to] = -1;
          if (worth[from][to] == NONE) {
            continue;
          }
          if (from == 0) {
            best[phase][from][to] = phase == 0 ? worth[from][to] : NONE;
            continue;
          }
          extend(phases, phase, from, to, best, previous);
        }
      }
    }
    return backtrack(phases.length, best, previous);
  }

  private void extend(
      int[] phases, int phase, int from, int to, double[][][] best, int[][][] previous) {
    double top = NONE;
    int choice = -1;
    for (int before = 0; before <= phase; before++) {
      for (int start = 0; start < from; start++) {
        double value = best[before][start][from - 1];
        if (value > top && phases[phase] * (rate[from][to] - rate[start][from - 1]) >= 0) {
          top = value;
          choice = before * size + start;
        }
      }
    }
    if (choice >= 0) {
      best[phase][from][to] = top + worth[from][to];
      previous[phase][from][to] = choice;
    }
  }

  private Merge backtrack(int phases, double[][][] best, int[][][] previous) {
    double top = NONE;
    int phase = 0;
    int from = 0;
    for (int p = 0; p < phases; p++) {
      for (int start = 0; start < size; start++) {
        if (best[p][start][size - 1] > top) {
          top = best[p][start][size - 1];
          phase = p;
          from = start;
        }
      }
    }
    if (top == NONE) {
      return new Merge(new int[] {0}, NONE);
    }
    int[] starts = new int[size];
    int count = 0;
    int to = size - 1;
    while (true) {
      starts[count++] = from;
      int choice = previous[phase][from][to];
      if (choice < 0) {
        break;
      }
      to = from - 1;
      phase = choice / size;
      from = choice % size;
    }
    int[] ascending = Arrays.copyOf(starts, count);
    Arrays.sort(ascending);
    return new Merge(ascending, top);
  }
}
