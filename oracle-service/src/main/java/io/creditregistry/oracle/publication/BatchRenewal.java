package io.creditregistry.oracle.publication;

import io.creditregistry.oracle.publication.PublicationResult.SetAside;
import io.creditregistry.oracle.relay.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signs overtaken corrections and releases again, as what they are, for the place where the history
 * now ends; what no longer holds ends with its reason.
 */
@Component
class BatchRenewal {
  private final BatchStore batches;
  private final RecordQueue queue;
  private final BatchLedger ledger;
  private final BatchIssuer issuer;

  BatchRenewal(BatchStore batches, RecordQueue queue, BatchLedger ledger, BatchIssuer issuer) {
    this.batches = batches;
    this.queue = queue;
    this.ledger = ledger;
    this.issuer = issuer;
  }

  /**
   * @param touched batches that were overtaken, and those that say the same again
   * @param dropped what will not be said again
   * @param halted why an overtaken batch still waits and nothing new may be signed
   */
  record Renewed(List<Long> touched, List<SetAside> dropped, Optional<Halt> halted) {}

  /** Only within the relayer's turn, after what was open is settled. */
  Renewed renew(Registry registry) {
    var touched = new ArrayList<Long>();
    var dropped = new ArrayList<SetAside>();
    for (var batch : batches.overtaken()) {
      if (registry.isSuspended(batch.header().modelId())) {
        continue;
      }
      touched.add(batch.batchId());
      var halted = renew(registry, batch, touched, dropped);
      if (halted.isPresent()) {
        return new Renewed(touched, dropped, halted);
      }
    }
    return new Renewed(touched, dropped, Optional.empty());
  }

  private Optional<Halt> renew(
      Registry registry, StoredBatch batch, List<Long> touched, List<SetAside> dropped) {
    var remainder = remainder(registry, batch);
    for (var each : remainder.dropped()) {
      each.record().ifPresent(record -> ledger.setAside(record, each.said().reason()));
      dropped.add(each.said());
    }
    if (remainder.draft().isEmpty()) {
      ledger.end(
          batch,
          remainder.dropped().isEmpty()
              ? "the subjects were erased"
              : remainder.dropped().getFirst().said().reason());
      return Optional.empty();
    }
    var before = registry.head().sequence();
    var issue =
        issuer.issue(
            registry,
            remainder.draft().get(),
            batchId -> ledger.renewed(batch, batchId, remainder.records()));
    issue.batchId().ifPresent(touched::add);
    if (issue.batchId().isEmpty()
        && issue.halted().orElseThrow() instanceof Halt.Refused refused
        && registry.head().sequence() == before) {
      var reason = refused.reason().text();
      var header = batch.header();
      for (var subject : batch.subjects()) {
        dropped.add(new SetAside(subject, header.modelId(), header.dataTime(), reason));
      }
      ledger.end(batch, reason);
      return Optional.empty();
    }
    return issue.halted();
  }

  private Remainder remainder(Registry registry, StoredBatch batch) {
    return switch (batch.kind()) {
      case CORRECTIONS -> Remainder.ofCorrections(batch, queue.inBatch(batch.batchId()), registry);
      case RELEASE -> Remainder.ofRelease(batch, registry);
      case SCORES, COMMITMENT ->
          throw new IllegalStateException("expected a decision but found " + batch.kind());
    };
  }
}
