package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Each batch is signed by a quorum of the set that was in force, which its epoch names. */
final class SignatureCheck implements HistoryCheck {
  /** What was found of one batch: its signatures, or what is wrong. */
  private record Verdict(int signatures, String wrong) {}

  @Override
  public String name() {
    return "signatures";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    AttesterSets sets = new AttesterSets(context.history());
    AtomicLong done = new AtomicLong();
    // Recovering signers is most of an audit's arithmetic: every core takes part.
    List<Verdict> verdicts =
        context.selected().parallelStream()
            .map(
                batch -> {
                  Verdict verdict = judge(batch, sets);
                  context.progress().at(name(), done.incrementAndGet(), context.selected().size());
                  return verdict;
                })
            .toList();
    verdicts.stream()
        .filter(verdict -> verdict.wrong() != null)
        .forEach(verdict -> findings.add(verdict.wrong()));
    return findings.check(
        verdicts.stream().mapToInt(Verdict::signatures).sum()
            + " signatures by attesters of their epochs, at least the threshold per batch, of "
            + context.selection());
  }

  private static Verdict judge(BatchEvidence batch, AttesterSets sets) {
    String which = "batch " + batch.event().header().sequence() + ": ";
    Optional<AttesterSet> set;
    try {
      set = sets.inForceAt(batch.event().at());
    } catch (IllegalArgumentException noSet) {
      return new Verdict(0, which + noSet.getMessage());
    }
    if (set.isEmpty() || set.get().epoch() != batch.event().header().epoch()) {
      return new Verdict(
          0,
          which
              + "signed for epoch "
              + batch.event().header().epoch()
              + " but in force was "
              + set.map(AttesterSet::epoch).map(String::valueOf).orElse("none"));
    }
    return switch (quorum(batch, set.get())) {
      case QuorumResult.Reached reached -> new Verdict(reached.signers().size(), null);
      case QuorumResult.Refused refused -> new Verdict(0, which + refused.evidence());
      case null -> new Verdict(0, which + "its signatures could not be read");
    };
  }

  private static QuorumResult quorum(BatchEvidence batch, AttesterSet set) {
    BatchPublished event = batch.event();
    return batch.call() instanceof CallData.Read read
        ? QuorumVerifier.verify(event.digest(), read.call().signatures(), set)
        : null;
  }
}
