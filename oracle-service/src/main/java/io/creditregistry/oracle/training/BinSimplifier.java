package io.creditregistry.oracle.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges neighbouring bins that are too small or worth about the same, so that a refined scorecard
 * stays one that a person can read. A merged bin is worth the mean of its parts by rows.
 */
final class BinSimplifier {
  private final int minRows;
  private final int minEvents;
  private final double minGap;

  /**
   * @param minRows least rows in a bin
   * @param minEvents least good and least bad rows in a bin
   * @param minGap least difference of log-odds between neighbours
   */
  BinSimplifier(int minRows, int minEvents, double minGap) {
    this.minRows = minRows;
    this.minEvents = minEvents;
    this.minGap = minGap;
  }

  /** A bin: what it is worth, what it holds, and which of the original bins it is made of. */
  record Part(double logOdds, int goods, int bads, List<Integer> members) {
    int rows() {
      return goods + bads;
    }

    Part with(Part other) {
      double rows = rows() + (double) other.rows();
      double worth =
          rows == 0
              ? (logOdds + other.logOdds) / 2
              : (logOdds * rows() + other.logOdds * other.rows()) / rows;
      List<Integer> both = new ArrayList<>(members);
      both.addAll(other.members);
      return new Part(worth, goods + other.goods, bads + other.bads, both);
    }
  }

  /**
   * The parts with neighbours put together wherever their worth goes against the direction: 1 only
   * rising, -1 only falling, 0 as it comes.
   */
  static List<Part> pooled(List<Part> ordered, int direction) {
    List<Part> parts = new ArrayList<>();
    for (Part next : ordered) {
      Part last = next;
      while (!parts.isEmpty() && direction * (last.logOdds() - parts.getLast().logOdds()) < 0) {
        last = parts.removeLast().with(last);
      }
      parts.add(last);
    }
    return parts;
  }

  /** The merged parts, in the same order. */
  List<Part> simplify(List<Part> ordered) {
    List<Part> parts = new ArrayList<>(ordered);
    while (parts.size() > 1) {
      int small = smallest(parts);
      int left = small >= 0 ? closestNeighbour(parts, small) : closestPair(parts);
      if (left < 0) {
        break;
      }
      parts.set(left, parts.get(left).with(parts.remove(left + 1)));
    }
    return parts;
  }

  private int smallest(List<Part> parts) {
    int smallest = -1;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean tooSmall =
          part.rows() < minRows || part.goods() < minEvents || part.bads() < minEvents;
      if (tooSmall && (smallest < 0 || part.rows() < parts.get(smallest).rows())) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static int closestNeighbour(List<Part> parts, int at) {
    if (at == 0 || (at < parts.size() - 1 && gap(parts, at) < gap(parts, at - 1))) {
      return at;
    }
    return at - 1;
  }

  private int closestPair(List<Part> parts) {
    int closest = -1;
    for (int i = 0; i + 1 < parts.size(); i++) {
      if (gap(parts, i) < minGap && (closest < 0 || gap(parts, i) < gap(parts, closest))) {
        closest = i;
      }
    }
    return closest;
  }

  private static double gap(List<Part> parts, int left) {
    return Math.abs(parts.get(left + 1).logOdds() - parts.get(left).logOdds());
  }
}
