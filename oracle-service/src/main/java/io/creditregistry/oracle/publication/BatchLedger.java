package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.oracle.attestation.Attestation;
import io.creditregistry.oracle.relay.DeliveryResult;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.TransactionStore;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves a batch, its records and its transaction from state to state together, or not at all. */
@Component
class BatchLedger {
  private static final Logger LOG = LoggerFactory.getLogger(BatchLedger.class);

  private final BatchStore batches;
  private final RecordQueue queue;
  private final TransactionStore transactions;
  private final TransactionTemplate together;

  BatchLedger(
      BatchStore batches,
      RecordQueue queue,
      TransactionStore transactions,
      TransactionTemplate together) {
    this.batches = batches;
    this.queue = queue;
    this.transactions = transactions;
    this.together = together;
  }

  /**
   * Keeps a signed batch before anything of it is sent.
   *
   * @param kept keeps what belongs to the batch, given its id
   */
  long sign(Attestation attestation, LongConsumer kept, RelayedTransaction transaction) {
    return together.execute(
        status -> {
          transactions.insert(transaction);
          long batchId = batches.insert(attestation, transaction.hash());
          kept.accept(batchId);
          return batchId;
        });
  }

  /** Puts the same signed batch into a new transaction. */
  void carry(StoredBatch batch, RelayedTransaction transaction) {
    together.executeWithoutResult(
        status -> {
          transactions.giveUp(batch.transactionHash());
          transactions.insert(transaction);
          batches.carriedBy(batch.batchId(), transaction.hash());
        });
  }

  void sent(long batchId) {
    batches.sent(batchId);
  }

  /** The batch stands on chain, carried by its own transaction or by another. */
  void publish(StoredBatch batch, String transactionHash, DeliveryResult.Mined mined) {
    together.executeWithoutResult(
        status -> {
          if (!transactionHash.equals(batch.transactionHash())) {
            transactions.giveUp(batch.transactionHash());
          }
          batches.published(batch.batchId(), transactionHash, mined.blockNumber(), mined.gasUsed());
          queue.publish(batch.batchId());
        });
    LOG.info(
        "batch {}: {} of {} in block {}",
        batch.header().sequence(),
        batch.kind(),
        batch.size(),
        mined.blockNumber());
  }

  /**
   * The batch will never stand on chain: its records wait for another. What somebody decided, a
   * correction or a release, stays what it is, and is signed again.
   */
  void close(StoredBatch batch, BatchState state, String reason) {
    var decided = batch.kind() == BatchKind.CORRECTIONS || batch.kind() == BatchKind.RELEASE;
    together.executeWithoutResult(
        status -> {
          if (state == BatchState.ABANDONED) {
            transactions.giveUp(batch.transactionHash());
          }
          batches.close(batch.batchId(), decided ? BatchState.OVERTAKEN : state, reason);
          if (!decided) {
            queue.requeue(batch.batchId());
          }
        });
    LOG.warn("batch {} {}: {}", batch.header().sequence(), state, reason);
  }

  /** An overtaken batch was signed again: its records go with the new one. */
  void renewed(StoredBatch overtaken, long batchId, List<ScoredRecord> records) {
    batches.close(
        overtaken.batchId(), BatchState.ABANDONED, "signed again, since " + overtaken.error());
    queue.move(batchId, records);
  }

  /** Nothing of an overtaken batch can be signed again. */
  void end(StoredBatch overtaken, String reason) {
    together.executeWithoutResult(
        status -> {
          for (var record : queue.inBatch(overtaken.batchId())) {
            queue.setAside(record.recordId(), reason);
          }
          batches.close(overtaken.batchId(), BatchState.ABANDONED, reason);
        });
    LOG.warn("{} of {} ended: {}", overtaken.kind(), overtaken.subjects(), reason);
  }

  /** The chain has forgotten a published batch: its fate is open again. */
  void reopen(StoredBatch batch) {
    together.executeWithoutResult(
        status -> {
          transactions.settle(batch.transactionHash(), new DeliveryResult.Pending());
          batches.reopen(batch.batchId());
          queue.reopen(batch.batchId());
        });
    LOG.warn("batch {} is no longer on chain", batch.header().sequence());
  }

  void setAside(ScoredRecord record, String reason) {
    queue.setAside(record.recordId(), reason);
  }
}
