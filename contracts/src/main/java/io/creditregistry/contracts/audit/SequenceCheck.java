package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.LogPosition;

/** Logs come in the chain's order, and batches count 1, 2, 3, … without a gap. */
final class SequenceCheck implements HistoryCheck {
  @Override
  public String name() {
    return "batch sequence";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    LogPosition previous = null;
    for (HistoryEvent event : context.history().events()) {
      findings.require(
          previous == null || previous.compareTo(event.at()) < 0,
          "logs out of order at block " + event.at().blockNumber());
      previous = event.at();
    }
    long expected = 1;
    for (BatchEvidence batch : context.history().batches()) {
      long found = batch.event().header().sequence();
      findings.require(found == expected, "expected batch " + expected + " but found " + found);
      expected = found + 1;
    }
    int count = context.history().batches().size();
    return findings.check(count == 0 ? "no batch yet" : "batches 1 to " + count + " without a gap");
  }
}
