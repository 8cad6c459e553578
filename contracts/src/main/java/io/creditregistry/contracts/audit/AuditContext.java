package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;
import java.util.Map;

/**
 * What every check is given.
 *
 * @param client pinned to the anchor's block
 * @param answers where further raw data come from
 * @param anchor the block that the audit ends at
 * @param history everything up to that block
 * @param scope what is verified down to transactions and signatures
 * @param selected the scope's batches
 * @param blockTimes of every block with a log, Unix seconds
 * @param progress told by long checks
 */
record AuditContext(
    RegistryClient client,
    ChainAnswers answers,
    StateAnchor anchor,
    History history,
    AuditScope scope,
    List<BatchEvidence> selected,
    Map<Long, Long> blockTimes,
    ReadProgress progress) {

  /** The selected batches in words. */
  String selection() {
    int all = history.batches().size();
    return selected.size() == all ? all + " batches" : selected.size() + " of " + all + " batches";
  }
}
