package io.creditregistry.oracle.publication;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/**
 * Empties the queue onto the chain: settle what is open, then plan, sign, keep, send and confirm
 * batch by batch.
 */
@Component
public class BatchPublisher {
  private final RegistryConnection connection;
  private final BatchSettlement settlement;
  private final BatchRenewal renewal;
  private final RecordQueue queue;
  private final BatchIssuer issuer;
  private final Relayer relayer;
  private final BatchLedger ledger;
  private final BatchStore batches;

  BatchPublisher(
      RegistryConnection connection,
      BatchSettlement settlement,
      BatchRenewal renewal,
      RecordQueue queue,
      BatchIssuer issuer,
      Relayer relayer,
      BatchLedger ledger,
      BatchStore batches) {
    this.connection = connection;
    this.settlement = settlement;
    this.renewal = renewal;
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

  /** Brings what is open to its end, and signs again what was overtaken, but nothing new. */
  public PublicationResult renew() {
    return relayer.alone(() -> new Round(connection.require()).renew());
  }

  /** Brings what an earlier process left open to its end, and signs nothing. */
  public PublicationResult resume() {
    return relayer.alone(() -> new Round(connection.require()).resume());
  }

  /** One turn of the relayer. */
  private final class Round {
    private final Registry registry;
    private final List<Long> touched = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    /** Models whose records wait. */
    private final Set<Long> suspended = new TreeSet<>();

    Round(Registry registry) {
      this.registry = registry;
    }

    PublicationResult resume() {
      return result(settle(modelId -> false));
    }

    PublicationResult renew() {
      return result(begin(this::othersWait));
    }

    PublicationResult issueOne(Function<Registry, Optional<Draft>> plan, LongConsumer kept) {
      var halted = begin(modelId -> true);
      return result(halted.or(() -> plan.apply(registry).flatMap(draft -> issue(draft, kept))));
    }

    PublicationResult publish(int maxRecords, boolean onlyDue) {
      var halted = begin(this::othersWait);
      for (var next = queue.next(maxRecords, suspended);
          halted.isEmpty() && !next.isEmpty();
          next = queue.next(maxRecords, suspended)) {
        halted = publish(next, onlyDue);
        if (halted.isPresent() && halted.get() instanceof Halt.Suspended(long modelId)) {
          suspended.add(modelId);
          halted = Optional.empty();
        }
      }
      return result(halted.or(() -> suspended.stream().findFirst().map(Halt.Suspended::new)));
    }

    private Optional<Halt> begin(LongPredicate othersWait) {
      return settle(othersWait)
          .or(
              () -> {
                var renewed = renewal.renew(registry);
                touched.addAll(renewed.touched());
                setAside.addAll(renewed.dropped());
                return renewed.halted();
              });
    }

    private Optional<Halt> settle(LongPredicate othersWait) {
      var settled = settlement.settle(registry, othersWait);
      touched.addAll(settled.touched());
      return settled.halted();
    }

    private boolean othersWait(long suspendedModel) {
      return !queue.next(1, Set.of(suspendedModel)).isEmpty();
    }

    private Optional<Halt> publish(List<ScoredRecord> next, boolean onlyDue) {
      var modelId = next.getFirst().modelId();
      if (registry.isSuspended(modelId)) {
        return Optional.of(new Halt.Suspended(modelId));
      }
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
      return records.isEmpty()
          ? Optional.empty()
          : issue(Draft.ofScores(records), batchId -> queue.assign(batchId, records));
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
