package io.creditregistry.cli.report;

import static io.creditregistry.cli.report.ReportTable.row;

import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Subjects whose record was renewed later than the heartbeat asks, or is overdue. */
final class LateUpdates {
  private final AuditFacts facts;
  private final Heartbeats heartbeats;

  LateUpdates(AuditFacts facts, Heartbeats heartbeats) {
    this.facts = facts;
    this.heartbeats = heartbeats;
  }

  ReportTable table() {
    Map<SubjectId, PublishedBatch> newest = new HashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (PublishedBatch batch : facts.batches()) {
      for (BatchRecord record : batch.event().stored()) {
        PublishedBatch before = newest.put(record.subjectId(), batch);
        if (before != null) {
          late(
              rows,
              record.subjectId(),
              before,
              batch.event().header().dataTime(),
              batch.sequence());
        }
      }
    }
    newest.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(SubjectId::hex)))
        .forEach(entry -> late(rows, entry.getKey(), entry.getValue(), facts.upToTime(), null));
    return ReportTable.of(
            "late",
            "Late updates",
            "Records renewed later than "
                + heartbeats.text()
                + " after the data of the one before, or overdue at the last block.",
            "subject",
            "model",
            "data of",
            "renewed",
            "renewed by batch",
            "seconds late")
        .with(rows);
  }

  private void late(
      List<List<String>> rows,
      SubjectId subject,
      PublishedBatch before,
      long renewed,
      Long sequence) {
    long dataTime = before.event().header().dataTime();
    long late = renewed - dataTime - heartbeats.secondsOf(before.event().header().modelId());
    if (late > 0) {
      rows.add(
          row(
              subject.hex(),
              before.event().header().modelId(),
              Moment.text(dataTime),
              sequence == null ? "overdue" : Moment.text(renewed),
              sequence,
              late));
    }
  }
}
