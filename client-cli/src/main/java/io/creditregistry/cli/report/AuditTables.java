package io.creditregistry.cli.report;

import static io.creditregistry.cli.report.ReportTable.row;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.HistoryEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pack's tables, each a question that an auditor asks. */
final class AuditTables {
  private static final Set<String> GOVERNANCE =
      Set.of(
          "AttesterSetChanged",
          "AttestersScheduled",
          "AttestersCancelled",
          "PublishingPaused",
          "PublishingResumed",
          "ModelTermsChanged",
          "ModelRegistered",
          "ModelPromoted",
          "ModelRetired",
          "BatchWithdrawn");

  private final AuditFacts facts;

  AuditTables(AuditFacts facts) {
    this.facts = facts;
  }

  List<ReportTable> all(Heartbeats heartbeats) {
    return List.of(
        months(),
        models(),
        attesters(),
        gaps(heartbeats),
        new LateUpdates(facts, heartbeats).table(),
        new Disputes(facts).table(),
        changes(),
        gas(),
        batches());
  }

  ReportTable months() {
    return ReportTable.of(
            "months",
            "By month",
            "Batches by the month of their block (UTC).",
            "month",
            "batches",
            "records",
            "gas used",
            "gas per record")
        .with(groups(PublishedBatch::month));
  }

  ReportTable models() {
    return ReportTable.of(
            "models",
            "By model",
            "Batches by the model that their header names.",
            "model",
            "batches",
            "records",
            "gas used",
            "gas per record")
        .with(groups(batch -> batch.event().header().modelId()));
  }

  private <K extends Comparable<K>> List<List<String>> groups(Function<PublishedBatch, K> key) {
    Map<K, List<PublishedBatch>> groups =
        facts.batches().stream()
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    groups.forEach(
        (name, batches) -> {
          long records = batches.stream().mapToLong(PublishedBatch::records).sum();
          long gas = batches.stream().mapToLong(PublishedBatch::gasUsed).sum();
          rows.add(row(name, batches.size(), records, gas, records == 0 ? "-" : gas / records));
        });
    return rows;
  }

  ReportTable attesters() {
    Map<Address, long[]> counts = new TreeMap<>();
    for (PublishedBatch batch : facts.batches()) {
      for (Address signer : batch.signers()) {
        long[] count = counts.computeIfAbsent(signer, any -> new long[3]);
        count[0]++;
        count[1] += batch.records();
        count[2] = Math.max(count[2], batch.blockTime());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (attester, count) ->
            rows.add(row(attester.checksummed(), count[0], count[1], Moment.text(count[2]))));
    return ReportTable.of(
            "attesters",
            "By attester",
            "Signatures recovered from the publishing transactions.",
            "attester",
            "batches signed",
            "records signed",
            "last signed")
        .with(rows);
  }

  /** Batches that came later after the one before than the heartbeat allows. */
  ReportTable gaps(Heartbeats heartbeats) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < facts.batches().size(); i++) {
      PublishedBatch before = facts.batches().get(i - 1);
      PublishedBatch batch = facts.batches().get(i);
      long silence = batch.blockTime() - before.blockTime();
      if (batch.sequence() != before.sequence() + 1
          || silence > heartbeats.secondsOf(batch.event().header().modelId())) {
        rows.add(
            row(
                before.sequence(),
                batch.sequence(),
                Moment.text(before.blockTime()),
                Moment.text(batch.blockTime()),
                silence));
      }
    }
    return ReportTable.of(
            "gaps",
            "Gaps",
            "Neighbouring batches with a missing number or a silence above the heartbeat.",
            "after batch",
            "batch",
            "from",
            "until",
            "seconds")
        .with(rows);
  }

  ReportTable changes() {
    record Line(long block, long order, List<String> row) {}
    List<Line> lines = new ArrayList<>();
    for (HistoryEvent event : facts.events()) {
      RegistryEvent told = RegistryEvent.of(event);
      if (GOVERNANCE.contains(told.event())) {
        lines.add(
            new Line(
                event.at().blockNumber(),
                event.at().logIndex(),
                row(
                    event.at().blockNumber(),
                    Moment.text(facts.timeOf(event)),
                    told.event(),
                    told.text(),
                    event.at().transactionHash())));
      }
    }
    for (RoleChange change : facts.roles()) {
      lines.add(
          new Line(
              change.log().blockNumber(),
              change.log().logIndex(),
              row(
                  change.log().blockNumber(),
                  Moment.text(facts.blockTimes().get(change.log().blockNumber())),
                  change.granted() ? "RoleGranted" : "RoleRevoked",
                  change.role() + " of " + change.account() + " by " + change.by(),
                  change.log().transactionHash().hex())));
    }
    lines.sort(Comparator.comparingLong(Line::block).thenComparingLong(Line::order));
    return ReportTable.of(
            "changes",
            "Changes of roles, signers, models and pauses",
            "In the chain's order.",
            "block",
            "time",
            "event",
            "facts",
            "transaction")
        .with(lines.stream().map(Line::row).toList());
  }

  ReportTable gas() {
    Map<String, Set<String>> transactions = new TreeMap<>();
    for (HistoryEvent event : facts.events()) {
      transactions
          .computeIfAbsent(RegistryEvent.of(event).event(), any -> new TreeSet<>())
          .add(event.at().transactionHash());
    }
    List<List<String>> rows = new ArrayList<>();
    transactions.forEach(
        (name, hashes) -> {
          long sum =
              hashes.stream().mapToLong(hash -> facts.gasUsed().getOrDefault(hash, 0L)).sum();
          rows.add(row(name, hashes.size(), sum, sum / hashes.size()));
        });
    return ReportTable.of(
            "gas",
            "Gas",
            "Gas of the transactions in which an event was logged; one with several events counts in each line.",
            "event",
            "transactions",
            "gas used",
            "gas per transaction")
        .with(rows);
  }

  ReportTable batches() {
    return ReportTable.of(
            "batches",
            "Batches",
            "Every batch, with its signers and what it cost.",
            "sequence",
            "epoch",
            "model",
            "data time",
            "published",
            "block",
            "records",
            "signatures",
            "gas used",
            "digest",
            "transaction")
        .with(
            facts.batches().stream()
                .map(
                    batch ->
                        row(
                            batch.sequence(),
                            batch.event().header().epoch(),
                            batch.event().header().modelId(),
                            Moment.text(batch.event().header().dataTime()),
                            Moment.text(batch.blockTime()),
                            batch.event().at().blockNumber(),
                            batch.records(),
                            batch.signers().size(),
                            batch.gasUsed(),
                            batch.event().digest(),
                            batch.event().at().transactionHash()))
                .toList());
  }
}
