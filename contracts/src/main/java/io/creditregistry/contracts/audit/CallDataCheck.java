package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.registry.PublishCall;
import java.util.Arrays;

/** Each publishing transaction carries the header and records that were logged. */
final class CallDataCheck implements HistoryCheck {
  @Override
  public String name() {
    return "call data";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    for (BatchEvidence batch : context.selected()) {
      String which = "batch " + batch.event().header().sequence() + ": ";
      switch (batch.call()) {
        case CallData.Unreadable(String reason) -> findings.add(which + reason);
        case CallData.Read(PublishCall call) -> {
          findings.require(
              call.kind() == batch.event().kind(),
              which + "logged as " + batch.event().kind() + " but sent as " + call.kind());
          findings.require(
              call.header().equals(batch.event().header()),
              which + "logged header " + batch.event().header() + " but sent " + call.header());
          findings.require(
              Arrays.equals(call.records(), batch.event().records()),
              which + "logged other records than were sent");
        }
      }
    }
    return findings.check(
        "the publishing transactions of " + context.selection() + " carry what was logged");
  }
}
