package io.creditregistry.contracts.index;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import java.util.List;

/**
 * The hash chain as far as the logs tell it.
 *
 * @param sequence batches so far
 * @param digest the last one's, recomputed; zero before the first
 */
record ChainOfBatches(long sequence, Bytes32 digest) {
  static final ChainOfBatches EMPTY = new ChainOfBatches(0, Bytes32.ZERO);

  /**
   * Continues with the batches among some logs.
   *
   * @throws BrokenChainException at the first batch that does not follow from what was before
   */
  ChainOfBatches with(EventDecoder decoder, RegistryDomain domain, List<RawLog> logs) {
    ChainOfBatches chain = this;
    for (RawLog log : logs) {
      if (decoder.decode(log.toLog()).orElse(null) instanceof BatchPublished batch) {
        chain = chain.with(domain, batch);
      }
    }
    return chain;
  }

  private ChainOfBatches with(RegistryDomain domain, BatchPublished batch) {
    long found = batch.header().sequence();
    if (found != sequence + 1) {
      throw new BrokenChainException(
          "block "
              + batch.at().blockNumber()
              + ": expected batch "
              + (sequence + 1)
              + " but found batch "
              + found
              + ": the node holds logs back");
    }
    Bytes32 recomputed =
        BatchDigest.of(domain, batch.kind(), batch.header(), batch.records(), digest);
    if (!recomputed.equals(batch.digest())) {
      throw new BrokenChainException(
          "batch "
              + found
              + ": expected digest "
              + recomputed
              + " from its content and predecessor but found "
              + batch.digest());
    }
    return new ChainOfBatches(found, recomputed);
  }
}
