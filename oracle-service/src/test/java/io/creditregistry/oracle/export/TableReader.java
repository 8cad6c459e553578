package io.creditregistry.oracle.export;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Reads the on-chain table as the contract does; docs/protocol.md, "Scorecard on chain". */
final class TableReader {
  private final int minPoints;
  private final int maxPoints;
  private final int basePoints;
  private final int[][] points;

  TableReader(String table) {
    var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(table.strip().substring(2)));
    minPoints = bytes.getShort() & 0xffff;
    maxPoints = bytes.getShort() & 0xffff;
    basePoints = bytes.getShort();
    points = new int[bytes.get() & 0xff][];
    for (int feature = 0; feature < points.length; feature++) {
      points[feature] = new int[bytes.get() & 0xff];
      for (int bin = 0; bin < points[feature].length; bin++) {
        points[feature][bin] = bytes.getShort();
      }
    }
  }

  int score(int[] bins) {
    int sum = basePoints;
    for (int feature = 0; feature < points.length; feature++) {
      sum += points[feature][bins[feature]];
    }
    return Math.max(minPoints, Math.min(maxPoints, sum));
  }
}
