package io.creditregistry.contracts.scorecard;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A registered scorecard in integers (protocol.md, "Scorecard on chain").
 *
 * @param minPoints uint16, lower clamp
 * @param maxPoints uint16, upper clamp, not below {@code minPoints}
 * @param basePoints int16
 * @param points one list per feature with the points (int16) of each of its bins; 1..255 features
 *     of 1..255 bins
 */
public record ScorecardTable(
    int minPoints, int maxPoints, int basePoints, List<List<Integer>> points) {
  private static final int HEAD_WIDTH = 7;
  private static final int MAX_COUNT = 255;

  /** Rejects a value out of range, naming it: {@link IllegalArgumentException}. */
  public ScorecardTable {
    points = points.stream().map(List::copyOf).toList();
    requireRange("minPoints", minPoints, 0, 65_535);
    requireRange("maxPoints", maxPoints, minPoints, 65_535);
    requireRange("basePoints", basePoints, Short.MIN_VALUE, Short.MAX_VALUE);
    requireRange("featureCount", points.size(), 1, MAX_COUNT);
    for (int i = 0; i < points.size(); i++) {
      requireRange("binCount of feature " + i, points.get(i).size(), 1, MAX_COUNT);
      for (int each : points.get(i)) {
        requireRange("points of feature " + i, each, Short.MIN_VALUE, Short.MAX_VALUE);
      }
    }
  }

  /**
   * Reads a table's bytes.
   *
   * @throws IllegalArgumentException if bytes are missing or left over, or a value is out of range;
   *     names the offset
   */
  public static ScorecardTable decode(byte[] table) {
    ByteBuffer bytes = ByteBuffer.wrap(table);
    requireLeft(bytes, HEAD_WIDTH);
    int minPoints = Short.toUnsignedInt(bytes.getShort());
    int maxPoints = Short.toUnsignedInt(bytes.getShort());
    int basePoints = bytes.getShort();
    int featureCount = Byte.toUnsignedInt(bytes.get());
    List<List<Integer>> points = new ArrayList<>(featureCount);
    for (int i = 0; i < featureCount; i++) {
      requireLeft(bytes, 1);
      int binCount = Byte.toUnsignedInt(bytes.get());
      requireLeft(bytes, 2 * binCount);
      List<Integer> bins = new ArrayList<>(binCount);
      for (int bin = 0; bin < binCount; bin++) {
        bins.add((int) bytes.getShort());
      }
      points.add(bins);
    }
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException(
          "scorecard: expected the end at byte " + bytes.position() + " of " + bytes.limit());
    }
    return new ScorecardTable(minPoints, maxPoints, basePoints, points);
  }

  /** The table's bytes, as {@code ModelRegistry.register} takes them. */
  public byte[] encode() {
    int width = HEAD_WIDTH + points.stream().mapToInt(bins -> 1 + 2 * bins.size()).sum();
    ByteBuffer bytes = ByteBuffer.allocate(width);
    bytes.putShort((short) minPoints).putShort((short) maxPoints).putShort((short) basePoints);
    bytes.put((byte) points.size());
    for (List<Integer> bins : points) {
      bytes.put((byte) bins.size());
      bins.forEach(each -> bytes.putShort(each.shortValue()));
    }
    return bytes.array();
  }

  /**
   * {@code clamp(basePoints + Σ points[i][bins[i]], minPoints, maxPoints)}.
   *
   * @param bins one bin per feature, from 0
   * @throws IllegalArgumentException if a bin is missing, left over or not of its feature
   */
  public int computeScore(int[] bins) {
    if (bins.length != points.size()) {
      throw new IllegalArgumentException(
          "bins: expected " + points.size() + " but found " + bins.length);
    }
    int sum = basePoints;
    for (int i = 0; i < bins.length; i++) {
      requireRange("bin of feature " + i, bins[i], 0, points.get(i).size() - 1);
      sum += points.get(i).get(bins[i]);
    }
    return Math.clamp(sum, minPoints, maxPoints);
  }

  private static void requireLeft(ByteBuffer bytes, int width) {
    if (bytes.remaining() < width) {
      throw new IllegalArgumentException(
          "scorecard: expected "
              + width
              + " more bytes at byte "
              + bytes.position()
              + " but found "
              + bytes.remaining());
    }
  }

  private static void requireRange(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          field + ": expected " + least + ".." + most + " but found " + value);
    }
  }
}
