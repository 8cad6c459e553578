package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;

/** Each digest, recomputed with the one before it, equals the logged one. */
final class DigestCheck implements HistoryCheck {
  @Override
  public String name() {
    return "hash chain";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Bytes32 previous = Bytes32.ZERO;
    for (BatchEvidence batch : context.history().batches()) {
      BatchPublished event = batch.event();
      Bytes32 digest =
          BatchDigest.of(
              context.client().domain(), event.kind(), event.header(), event.records(), previous);
      findings.require(
          digest.equals(event.digest()),
          "batch "
              + event.header().sequence()
              + ": logged digest "
              + event.digest()
              + " but its content and predecessor give "
              + digest);
      previous = event.digest();
    }
    return findings.check("every digest follows from its batch and its predecessor");
  }
}
