package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.oracle.relay.DeliveryResult;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryHead;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.relay.TransactionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/**
 * Finds out what became of batches whose fate is open, and brings each to an end: recognised on
 * chain, sent again as it was signed, or given up because it can no longer land. Run before
 * anything new is signed, above all after a crash.
 */
@Component
class BatchSettlement {
  private final BatchStore batches;
  private final BatchLedger ledger;
  private final TransactionStore transactions;
  private final Relayer relayer;

  BatchSettlement(
      BatchStore batches, BatchLedger ledger, TransactionStore transactions, Relayer relayer) {
    this.batches = batches;
    this.ledger = ledger;
    this.transactions = transactions;
    this.relayer = relayer;
  }

  /**
   * @param touched ids of the batches that were open
   * @param halted why one of them still is; nothing new may be signed then
   */
  record Settlement(List<Long> touched, Optional<Halt> halted) {}

  /**
   * Only within the relayer's turn.
   *
   * @param othersWait whether something else can take the place of a batch whose model is suspended
   */
  Settlement settle(Registry registry, LongPredicate othersWait) {
    batches.publishedAfter(registry.head().sequence()).forEach(ledger::reopen);
    var touched = new ArrayList<Long>();
    for (var batch : batches.open()) {
      touched.add(batch.batchId());
      var halted = settle(registry, batch, othersWait);
      if (halted.isPresent()) {
        return new Settlement(touched, halted);
      }
    }
    return new Settlement(touched, Optional.empty());
  }

  private Optional<Halt> settle(Registry registry, StoredBatch batch, LongPredicate othersWait) {
    var head = registry.head();
    var sequence = batch.header().sequence();
    if (head.sequence() >= sequence) {
      recognise(registry, batch);
      return Optional.empty();
    }
    var transaction = transactions.find(batch.transactionHash()).orElseThrow();
    if (relayer.look(transaction) instanceof DeliveryResult.Reverted) {
      ledger.close(batch, BatchState.REVERTED, whyReverted(registry, batch).text());
      return Optional.empty();
    }
    var misfit = misfit(head, batch);
    if (misfit.isPresent()) {
      ledger.close(batch, BatchState.ABANDONED, misfit.get());
      return Optional.empty();
    }
    return sendAgain(registry, batch, transaction, othersWait);
  }

  /** The sequence is taken: by this batch, whoever carried it, or by another. */
  private void recognise(Registry registry, StoredBatch batch) {
    var sequence = batch.header().sequence();
    var landing = registry.landing(sequence).orElseThrow();
    if (!landing.digest().equals(batch.attestation().digest())) {
      ledger.close(
          batch,
          BatchState.ABANDONED,
          "batch %d: expected %s %s but found %s %s"
              .formatted(
                  sequence,
                  batch.kind(),
                  batch.attestation().digest(),
                  landing.kind(),
                  landing.digest()));
      return;
    }
    transactions.find(batch.transactionHash()).ifPresent(relayer::look);
    var gasUsed =
        relayer
            .receipt(landing.transactionHash())
            .map(r -> r.getGasUsed().longValueExact())
            .orElse(0L);
    ledger.publish(
        batch, landing.transactionHash(), new DeliveryResult.Mined(landing.blockNumber(), gasUsed));
  }

  private static Optional<String> misfit(RegistryHead head, StoredBatch batch) {
    var header = batch.header();
    if (!head.headHash().equals(batch.attestation().previousHash())) {
      return Optional.of(
          "previousHash: expected "
              + head.headHash()
              + " but found "
              + batch.attestation().previousHash());
    }
    if (head.epoch() != header.epoch()) {
      return Optional.of("epoch: expected " + head.epoch() + " but found " + header.epoch());
    }
    return head.blockTime() > header.deadline()
        ? Optional.of(
            "deadline: expected after " + head.blockTime() + " but found " + header.deadline())
        : Optional.empty();
  }

  /**
   * Sends what was signed; in a new transaction where the old one's nonce or fee no longer serves.
   */
  private Optional<Halt> sendAgain(
      Registry registry,
      StoredBatch batch,
      RelayedTransaction transaction,
      LongPredicate othersWait) {
    var call = registry.publish(batch.attestation());
    var refusal = relayer.trial(call);
    if (refusal.isPresent()) {
      return refused(batch, refusal.get(), othersWait);
    }
    if (relayer.isSendable(transaction)) {
      return conclude(registry, batch, transaction);
    }
    return switch (relayer.prepare("publish", call)) {
      case Preparation.Refused(RevertReason reason) -> refused(batch, reason, othersWait);
      case Preparation.Ready(RelayedTransaction fresh) -> {
        ledger.carry(batch, fresh);
        yield conclude(registry, batch, fresh);
      }
    };
  }

  private Optional<Halt> refused(StoredBatch batch, RevertReason reason, LongPredicate othersWait) {
    var halt = Halt.refusal(reason, batch.header().modelId());
    var passedOver = halt instanceof Halt.Suspended(long modelId) && othersWait.test(modelId);
    if (!(halt instanceof Halt.Refused) && !passedOver) {
      return Optional.of(halt);
    }
    ledger.close(batch, BatchState.ABANDONED, reason.text());
    return Optional.empty();
  }

  /** Sends a batch's transaction and follows it to its end. */
  Optional<Halt> conclude(Registry registry, StoredBatch batch, RelayedTransaction transaction) {
    ledger.sent(batch.batchId());
    return switch (relayer.deliver(transaction)) {
      case DeliveryResult.Mined mined -> {
        ledger.publish(batch, transaction.hash(), mined);
        yield Optional.empty();
      }
      case DeliveryResult.Reverted reverted -> {
        var reason = whyReverted(registry, batch);
        ledger.close(batch, BatchState.REVERTED, reason.text());
        yield Optional.of(new Halt.Refused(reason));
      }
      case DeliveryResult.Pending pending ->
          Optional.of(new Halt.Waiting(batch.header().sequence()));
    };
  }

  /** A receipt does not say why; the same call, tried now, mostly does. */
  private RevertReason whyReverted(Registry registry, StoredBatch batch) {
    return relayer
        .trial(registry.publish(batch.attestation()))
        .orElse(new RevertReason(RevertReason.UNKNOWN, List.of()));
  }
}
