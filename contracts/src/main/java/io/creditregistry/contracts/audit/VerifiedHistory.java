package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.index.RawLog;
import java.util.List;
import java.util.Map;

/**
 * What an audit read and judged; as good as its checklist.
 *
 * @param anchor the block that it ends at
 * @param logs all of the contracts', in the chain's order
 * @param blockTimes of every block with a log, and of the anchor, Unix seconds
 * @param gasUsed per transaction of the blocks whose receipts were rebuilt, by its hash
 */
public record VerifiedHistory(
    StateAnchor anchor,
    History history,
    List<RawLog> logs,
    Map<Long, Long> blockTimes,
    Map<String, Long> gasUsed) {
  /** Copies what may change. */
  public VerifiedHistory {
    logs = List.copyOf(logs);
    blockTimes = Map.copyOf(blockTimes);
    gasUsed = Map.copyOf(gasUsed);
  }
}
