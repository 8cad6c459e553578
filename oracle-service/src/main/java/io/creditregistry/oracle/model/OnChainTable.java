package io.creditregistry.oracle.model;

import java.nio.ByteBuffer;

/**
 * The bytes of a scorecard as {@code ModelRegistry.register} takes them; docs/protocol.md,
 * "Scorecard on chain".
 */
public final class OnChainTable {
  private OnChainTable() {}

  /** Big-endian bounds, base points and, per feature, the points of each bin. */
  public static byte[] of(Scorecard scorecard) {
    int size = 7;
    for (ScorecardFeature feature : scorecard.features()) {
      size += 1 + 2 * feature.points().length;
    }
    ByteBuffer table = ByteBuffer.allocate(size);
    table.putShort((short) scorecard.scale().minPoints());
    table.putShort((short) scorecard.scale().maxPoints());
    table.putShort((short) scorecard.basePoints());
    table.put((byte) scorecard.features().size());
    for (ScorecardFeature feature : scorecard.features()) {
      table.put((byte) feature.points().length);
      for (int points : feature.points()) {
        table.putShort((short) points);
      }
    }
    return table.array();
  }
}
