package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.RecordHeld;
import io.creditregistry.contracts.history.HistoryEvent.RecordPromoted;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records are in range, and times hold: data ≤ block ≤ deadline, per subject strictly later. */
final class RecordCheck implements HistoryCheck {
  @Override
  public String name() {
    return "records and times";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Map<SubjectId, Long> dataTimes = new HashMap<>();
    Set<String> held = new HashSet<>();
    Iterator<BatchEvidence> batches = context.history().batches().iterator();
    long records = 0;
    for (HistoryEvent event : context.history().events()) {
      switch (event) {
        case RecordHeld hold -> held.add(place(hold.sequence(), hold.subjectId()));
        case RecordPromoted promoted
            when !held.remove(place(promoted.sequence(), promoted.subjectId())) ->
            stored(findings, dataTimes, promoted);
        case BatchPublished batch -> {
          times(findings, batch, batches.next().block().timestamp());
          records += stored(findings, dataTimes, held, batch);
        }
        default -> {}
      }
    }
    return findings.check(
        records + " records of " + dataTimes.size() + " subjects in range, in time, in order");
  }

  private static void times(Findings findings, BatchPublished batch, long blockTime) {
    String which = "batch " + batch.header().sequence() + ": ";
    long dataTime = batch.header().dataTime();
    findings.require(
        dataTime <= blockTime, which + "data time " + dataTime + " is after block " + blockTime);
    findings.require(
        blockTime <= batch.header().deadline(),
        which + "block time " + blockTime + " is after deadline " + batch.header().deadline());
  }

  /** The number of records that the batch brought; those that were held are in no order yet. */
  private static long stored(
      Findings findings, Map<SubjectId, Long> dataTimes, Set<String> held, BatchPublished batch) {
    String which = "batch " + batch.header().sequence() + ": ";
    long dataTime = batch.header().dataTime();
    boolean corrects = batch.kind() == BatchKind.CORRECTIONS;
    try {
      List<BatchRecord> records = batch.stored();
      for (BatchRecord record : records) {
        if (!held.contains(place(batch.header().sequence(), record.subjectId()))) {
          Long earlier = dataTimes.put(record.subjectId(), dataTime);
          findings.require(
              earlier == null || earlier < dataTime || corrects && earlier == dataTime,
              which + record.subjectId() + " has data time " + dataTime + " after " + earlier);
        }
      }
      return records.size();
    } catch (IllegalArgumentException malformed) {
      findings.add(which + malformed.getMessage());
      return 0;
    }
  }

  private static void stored(
      Findings findings, Map<SubjectId, Long> dataTimes, RecordPromoted promoted) {
    long dataTime = promoted.word().dataTime();
    Long earlier = dataTimes.put(promoted.subjectId(), dataTime);
    findings.require(
        earlier == null || earlier < dataTime,
        "promotion of " + promoted.subjectId() + ": data time " + dataTime + " after " + earlier);
  }

  private static String place(long sequence, SubjectId subject) {
    return sequence + " " + subject;
  }
}
