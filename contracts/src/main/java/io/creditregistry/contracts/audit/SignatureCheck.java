package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.Optional;

/** Each batch is signed by a quorum of the set that was in force, which its epoch names. */
final class SignatureCheck implements HistoryCheck {
  @Override
  public String name() {
    return "signatures";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    AttesterSets sets = new AttesterSets(context.history());
    long signatures = 0;
    long done = 0;
    for (BatchEvidence batch : context.history().batches()) {
      String which = "batch " + batch.event().header().sequence() + ": ";
      Optional<AttesterSet> set = sets.inForceAt(batch.event().at());
      if (set.isEmpty() || set.get().epoch() != batch.event().header().epoch()) {
        findings.add(
            which
                + "signed for epoch "
                + batch.event().header().epoch()
                + " but in force was "
                + set.map(AttesterSet::epoch).map(String::valueOf).orElse("none"));
      } else {
        switch (quorum(batch, set.get())) {
          case QuorumResult.Reached reached -> signatures += reached.signers().size();
          case QuorumResult.Refused refused -> findings.add(which + refused.evidence());
          case null -> findings.add(which + "its signatures could not be read");
        }
      }
      context.progress().at(name(), ++done, context.history().batches().size());
    }
    return findings.check(
        signatures + " signatures by attesters of their epochs, at least the threshold per batch");
  }

  private static QuorumResult quorum(BatchEvidence batch, AttesterSet set) {
    BatchPublished event = batch.event();
    return batch.call() instanceof CallData.Read read
        ? QuorumVerifier.verify(event.digest(), read.call().signatures(), set)
        : null;
  }
}
