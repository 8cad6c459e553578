package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import java.util.HashMap;
import java.util.Map;

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
    long records = 0;
    for (BatchEvidence batch : context.history().batches()) {
      BatchPublished event = batch.event();
      String which = "batch " + event.header().sequence() + ": ";
      long dataTime = event.header().dataTime();
      long blockTime = batch.block().timestamp();
      findings.require(
          dataTime <= blockTime, which + "data time " + dataTime + " is after block " + blockTime);
      findings.require(
          blockTime <= event.header().deadline(),
          which + "block time " + blockTime + " is after deadline " + event.header().deadline());
      try {
        for (BatchRecord record : Records.unpack(event.records())) {
          Long earlier = dataTimes.put(record.subjectId(), dataTime);
          findings.require(
              earlier == null || earlier < dataTime,
              which + record.subjectId() + " has data time " + dataTime + " after " + earlier);
          records++;
        }
      } catch (IllegalArgumentException malformed) {
        findings.add(which + malformed.getMessage());
      }
    }
    return findings.check(
        records + " records of " + dataTimes.size() + " subjects in range, in time, in order");
  }
}
