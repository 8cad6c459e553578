package io.creditregistry.contracts.index;

import java.util.List;

/** What a piece of an index must hold before it is kept, besides the hash chain. */
@FunctionalInterface
public interface PieceCheck {
  /** Nothing besides. */
  PieceCheck NONE = (from, to, logs) -> {};

  /**
   * Checks the logs of blocks {@code from} to {@code to}, in the chain's order.
   *
   * @throws BrokenChainException if they are not the blocks'
   */
  void check(long from, long to, List<RawLog> logs);
}
