package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.publication.PublicationResult.SetAside;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.Relayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Empties the queue onto the chain: settle what is open, then plan, sign, keep, send and confirm
 * batch by batch.
 */
@Component
public class BatchPublisher {
  private final RegistryConnection connection;
  private final BatchSettlement settlement;
  private final RecordQueue queue;
  private final BatchIssuer issuer;
  private final Relayer relayer;
  private final BatchLedger ledger;
  private final BatchStore batches;

  BatchPublisher(
      RegistryConnection connection,
      BatchSettlement settlement,
      RecordQueue queue,
      BatchIssuer issuer,
      Relayer relayer,
      BatchLedger ledger,
      BatchStore batches) {
    this.connection = connection;
    this.settlement = settlement;
    this.queue = queue;
    this.issuer = issuer;
    this.relayer = relayer;
    this.ledger = ledger;
    this.batches = batches;
  }

  /**
   * @param maxRecords records in one batch, 1..500
   * @param onlyDue whether to set aside what the model's heartbeat and deviation do not call for
   * @throws io.creditregistry.oracle.problem.OracleException if chain, keys or deployment are not
   *     there
   */
  public PublicationResult publish(int maxRecords, boolean onlyDue) {
    return relayer.alone(() -> new Round(connection.require()).publish(maxRecords, onlyDue));
  }

  /**
   * Takes one batch of any kind to the chain, after what an earlier round left open.
   *
   * @param plan says what the batch shall carry, seen from where the history then ends; empty for
   *     nothing
   * @param kept takes the batch's id in the database transaction that keeps the batch, so that what
   *     belongs to it is kept with it or not at all
   * @throws io.creditregistry.oracle.problem.OracleException if chain, keys or deployment are not
   *     there
   */
  public PublicationResult issue(Function<Registry, Optional<Draft>> plan, LongConsumer kept) {
    return relayer.alone(() -> new Round(connection.require()).issueOne(plan, kept));
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

    PublicationResult issueOne(Function<Registry, Optional<Draft>> plan, LongConsumer kept) {
      var settled = settlement.settle(registry);
      touched.addAll(settled.touched());
      if (settled.halted().isPresent()) {
        return result(settled.halted());
      }
      return result(plan.apply(registry).flatMap(draft -> issue(draft, kept)));
    }

    PublicationResult publish(int maxRecords, boolean onlyDue) {
      var settled = settlement.settle(registry);
      touched.addAll(settled.touched());
      var halted = settled.halted();
      for (var next = queue.next(maxRecords);
          halted.isEmpty() && !next.isEmpty();
          next = queue.next(maxRecords)) {
        halted = publish(next, onlyDue);
      }
      return result(halted);
    }

    private Optional<Halt> publish(List<ScoredRecord> next, boolean onlyDue) {
      var modelId = next.getFirst().modelId();
      if (!registry.isActive(modelId)) {
        next.forEach(
            record -> setAside(record, "modelId: expected an active model but found " + modelId));
        return Optional.empty();
      }
      var subjects = next.stream().map(ScoredRecord::subjectId).distinct().toList();
      var stored = registry.records(subjects);
      var plan = BatchPlanner.plan(next, stored);
      plan.conflicts().forEach(conflict -> setAside(conflict.record(), conflict.reason()));
      var records = onlyDue ? due(modelId, plan.records(), stored) : plan.records();
      return records.isEmpty() ? Optional.empty() : sign(records);
    }

    private List<ScoredRecord> due(
        long modelId, List<ScoredRecord> records, Map<SubjectId, StoredScore> stored) {
      var policy = registry.modelOf(modelId).orElseThrow().policy();
      var due = new ArrayList<ScoredRecord>();
      for (var record : records) {
        Freshness.whyNotDue(record, stored.get(record.subjectId()), policy)
            .ifPresentOrElse(reason -> setAside(record, reason), () -> due.add(record));
      }
      return due;
    }

    private Optional<Halt> sign(List<ScoredRecord> records) {
      var first = records.getFirst();
      var leaves = records.stream().map(ScoredRecord::leafHash).toList();
      var draft =
          new Draft(
              BatchKind.SCORES,
              first.modelId(),
              first.dataTime(),
              MerkleTree.of(leaves).root(),
              Records.pack(records.stream().map(ScoredRecord::batchRecord).toList()));
      return issue(draft, batchId -> queue.assign(batchId, records));
    }

    private Optional<Halt> issue(Draft draft, LongConsumer kept) {
      var issue = issuer.issue(registry, draft, kept);
      issue.batchId().ifPresent(touched::add);
      return issue.halted();
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
