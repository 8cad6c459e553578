package io.creditregistry.contracts.consistency;

import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.ArrayList;
import java.util.List;

/** Gathers a consistency proof from the contract's logs. */
public final class ConsistencyBuilder {
  private final RegistryClient registry;

  /** For one deployment. */
  public ConsistencyBuilder(RegistryClient registry) {
    this.registry = registry;
  }

  /**
   * Between two batches, with the digests recomputed from the first batch on.
   *
   * @param from sequence of the earlier batch; 0 for the beginning
   * @param to sequence of the later one, not before {@code from}
   * @throws IllegalArgumentException where the chain has no such batch, or logs are missing
   */
  public ConsistencyProof build(long from, long to, ReadProgress progress) {
    List<ChainStep> steps = new ArrayList<>();
    ChainPoint reached = ChainPoint.BEGINNING;
    ChainPoint start = reached;
    for (BatchPublished batch : batches(to, progress)) {
      if (batch.header().sequence() != reached.sequence() + 1) {
        break;
      }
      ChainStep step =
          new ChainStep(batch.kind(), batch.header(), batch.kind().contentWord(batch.records()));
      reached = step.after(registry.domain(), reached);
      if (reached.sequence() == from) {
        start = reached;
      } else if (reached.sequence() > from) {
        steps.add(step);
      }
    }
    if (reached.sequence() != to) {
      throw new IllegalArgumentException(
          "expected batches 1 to "
              + to
              + " in the logs but found them up to "
              + reached.sequence());
    }
    return new ConsistencyProof(registry.domain(), start, reached, steps);
  }

  private List<BatchPublished> batches(long to, ReadProgress progress) {
    return new HistoryReader(registry)
            .events(registry.deployment().deploymentBlock(), registry.rpc().blockNumber(), progress)
            .stream()
            .filter(BatchPublished.class::isInstance)
            .map(BatchPublished.class::cast)
            .filter(batch -> batch.header().sequence() <= to)
            .toList();
  }
}
