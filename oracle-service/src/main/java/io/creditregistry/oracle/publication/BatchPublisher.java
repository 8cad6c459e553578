package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.oracle.attestation.Attestation;
import io.creditregistry.oracle.attestation.AttestationResult;
import io.creditregistry.oracle.attestation.Attester;
import io.creditregistry.oracle.publication.PublicationResult.SetAside;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.RegistryHead;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Empties the queue onto the chain: settle what is open, then plan, sign, keep, send and confirm
 * batch by batch.
 */
@Component
public class BatchPublisher {
  private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLOCK_PAUSE = Duration.ofMillis(200);

  private final RegistryConnection connection;
  private final BatchSettlement settlement;
  private final RecordQueue queue;
  private final Attester attester;
  private final Relayer relayer;
  private final BatchLedger ledger;
  private final BatchStore batches;
  private final Clock clock;
  private final Duration deadline;

  BatchPublisher(
      RegistryConnection connection,
      BatchSettlement settlement,
      RecordQueue queue,
      Attester attester,
      Relayer relayer,
      BatchLedger ledger,
      BatchStore batches,
      Clock clock,
      RegistryProperties properties) {
    this.connection = connection;
    this.settlement = settlement;
    this.queue = queue;
    this.attester = attester;
    this.relayer = relayer;
    this.ledger = ledger;
    this.batches = batches;
    this.clock = clock;
    this.deadline = properties.publication().deadline();
  }

  /**
   * @param maxRecords records in one batch, 1..500
   * @throws io.creditregistry.oracle.problem.OracleException if chain, keys or deployment are not
   *     there
   */
  public PublicationResult publish(int maxRecords) {
    return relayer.alone(() -> new Round(connection.require()).publish(maxRecords));
  }

  /** Brings what an earlier process left open to its end, and signs nothing new. */
  public PublicationResult resume() {
    return relayer.alone(() -> new Round(connection.require()).resume());
  }

  /** One turn of the relayer. */
  private final class Round {
    private final Registry registry;
    private final List<Long> touched = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    Round(Registry registry) {
      this.registry = registry;
    }

    PublicationResult resume() {
      var settled = settlement.settle(registry);
      touched.addAll(settled.touched());
      return result(settled.halted());
    }

    PublicationResult publish(int maxRecords) {
      var settled = settlement.settle(registry);
      touched.addAll(settled.touched());
      var halted = settled.halted();
      for (var next = queue.next(maxRecords);
          halted.isEmpty() && !next.isEmpty();
          next = queue.next(maxRecords)) {
        halted = publish(next);
      }
      return result(halted);
    }

    private Optional<Halt> publish(List<ScoredRecord> next) {
      var modelId = next.getFirst().modelId();
      if (!registry.isActive(modelId)) {
        next.forEach(
            record -> setAside(record, "modelId: expected an active model but found " + modelId));
        return Optional.empty();
      }
      var subjects = next.stream().map(ScoredRecord::subjectId).distinct().toList();
      var plan = BatchPlanner.plan(next, registry.dataTimes(subjects));
      plan.conflicts().forEach(conflict -> setAside(conflict.record(), conflict.reason()));
      return plan.records().isEmpty() ? Optional.empty() : sign(plan.records());
    }

    private Optional<Halt> sign(List<ScoredRecord> records) {
      var head = registry.head();
      if (head.publishingPaused()) {
        return Optional.of(new Halt.Paused());
      }
      var packed = Records.pack(records.stream().map(ScoredRecord::batchRecord).toList());
      var attested =
          attester.attest(
              registry.domain(),
              header(head, records),
              packed,
              head.headHash(),
              registry.attesterSet(head.epoch()));
      return switch (attested) {
        case AttestationResult.QuorumMissing(int required, int found) ->
            Optional.of(new Halt.QuorumMissing(required, found));
        case AttestationResult.Attested(Attestation attestation) -> send(attestation, records);
      };
    }

    private Optional<Halt> send(Attestation attestation, List<ScoredRecord> records) {
      return switch (prepare(attestation)) {
        case Preparation.Refused(RevertReason reason) -> Optional.of(new Halt.Refused(reason));
        case Preparation.Ready(RelayedTransaction transaction) -> {
          long batchId = ledger.sign(attestation, records, transaction);
          touched.add(batchId);
          yield settlement.conclude(registry, batches.find(batchId).orElseThrow(), transaction);
        }
      };
    }

    /**
     * Fresh data may be a moment ahead of the chain's clock, which moves with its blocks: give it
     * that moment.
     */
    private Preparation prepare(Attestation attestation) {
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

    private BatchHeader header(RegistryHead head, List<ScoredRecord> records) {
      var first = records.getFirst();
      var leaves = records.stream().map(ScoredRecord::leafHash).toList();
      var now = Math.max(head.blockTime(), clock.instant().getEpochSecond());
      return new BatchHeader(
          head.sequence() + 1,
          head.epoch(),
          first.modelId(),
          first.dataTime(),
          now + deadline.toSeconds(),
          MerkleTree.of(leaves).root());
    }

    private void setAside(ScoredRecord record, String reason) {
      ledger.setAside(record, reason);
      setAside.add(new SetAside(record.subjectId(), record.modelId(), record.dataTime(), reason));
    }

    private PublicationResult result(Optional<Halt> halted) {
      var states = touched.stream().map(id -> batches.find(id).orElseThrow()).toList();
      return new PublicationResult(states, List.copyOf(setAside), halted);
    }
  }
}
