package io.creditregistry.contracts.history;

import java.util.Comparator;

/**
 * Where on the chain an event stands; ordered as the chain orders.
 *
 * @param blockNumber block that holds it
 * @param logIndex place among the block's logs
 * @param blockHash 0x and 64 digits, as the node says
 * @param transactionHash 0x and 64 digits, as the node says
 */
public record LogPosition(long blockNumber, long logIndex, String blockHash, String transactionHash)
    implements Comparable<LogPosition> {
  private static final Comparator<LogPosition> ORDER =
      Comparator.comparingLong(LogPosition::blockNumber).thenComparingLong(LogPosition::logIndex);

  @Override
  public int compareTo(LogPosition other) {
    return ORDER.compare(this, other);
  }
}
