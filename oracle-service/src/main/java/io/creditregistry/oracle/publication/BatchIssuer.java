package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.oracle.attestation.Attestation;
import io.creditregistry.oracle.attestation.AttestationResult;
import io.creditregistry.oracle.attestation.Attester;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryHead;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Takes one batch of any kind to the chain: sign, keep, send and follow to its end. */
@Component
class BatchIssuer {
  private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLOCK_PAUSE = Duration.ofMillis(200);

  private final Attester attester;
  private final Relayer relayer;
  private final BatchLedger ledger;
  private final BatchStore batches;
  private final BatchSettlement settlement;
  private final Clock clock;
  private final Duration deadline;

  BatchIssuer(
      Attester attester,
      Relayer relayer,
      BatchLedger ledger,
      BatchStore batches,
      BatchSettlement settlement,
      Clock clock,
      RegistryProperties properties) {
    this.attester = attester;
    this.relayer = relayer;
    this.ledger = ledger;
    this.batches = batches;
    this.settlement = settlement;
    this.clock = clock;
    this.deadline = properties.publication().deadline();
  }

  /**
   * @param batchId the batch that was signed; empty where none was
   * @param halted why nothing more may be signed; empty where the batch stands on chain
   */
  record Issue(Optional<Long> batchId, Optional<Halt> halted) {
    private static Issue nothing(Halt halt) {
      return new Issue(Optional.empty(), Optional.of(halt));
    }
  }

  /**
   * Only within the relayer's turn, after what was open is settled.
   *
   * @param kept takes the batch's id in the database transaction that keeps the batch, so that what
   *     belongs to it is kept with it or not at all
   */
  Issue issue(Registry registry, Draft draft, LongConsumer kept) {
    var head = registry.head();
    if (head.publishingPaused()) {
      return Issue.nothing(new Halt.Paused());
    }
    var attested =
        attester.attest(
            registry.domain(),
            draft.kind(),
            header(head, draft),
            draft.content(),
            head.headHash(),
            registry.attesterSet(head.epoch()));
    return switch (attested) {
      case AttestationResult.QuorumMissing(int required, int found) ->
          Issue.nothing(new Halt.QuorumMissing(required, found));
      case AttestationResult.Attested(Attestation attestation) -> send(registry, attestation, kept);
    };
  }

  private Issue send(Registry registry, Attestation attestation, LongConsumer kept) {
    return switch (prepare(registry, attestation)) {
      case Preparation.Refused(RevertReason reason) ->
          Issue.nothing(Halt.refusal(reason, attestation.header().modelId()));
      case Preparation.Ready(RelayedTransaction transaction) -> {
        long batchId = ledger.sign(attestation, kept, transaction);
        var batch = batches.find(batchId).orElseThrow();
        yield new Issue(Optional.of(batchId), settlement.conclude(registry, batch, transaction));
      }
    };
  }

  /**
   * Fresh data may be a moment ahead of the chain's clock, which moves with its blocks: give it
   * that moment.
   */
  private Preparation prepare(Registry registry, Attestation attestation) {
    var call = registry.publish(attestation);
    var end = System.nanoTime() + CLOCK_PATIENCE.toNanos();
    var prepared = relayer.prepare("publish", call);
    while (prepared instanceof Preparation.Refused(RevertReason reason)
        && reason.name().equals("FutureDataTime")
        && System.nanoTime() < end) {
      LockSupport.parkNanos(CLOCK_PAUSE.toNanos());
      prepared = relayer.prepare("publish", call);
    }
    return prepared;
  }

  private BatchHeader header(RegistryHead head, Draft draft) {
    return new BatchHeader(
        head.sequence() + 1,
        head.epoch(),
        draft.modelId(),
        draft.dataTime(),
        head.now(clock) + deadline.toSeconds(),
        draft.merkleRoot());
  }
}
