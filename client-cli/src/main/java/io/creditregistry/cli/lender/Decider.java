package io.creditregistry.cli.lender;

import io.creditregistry.cli.lender.AdverseActionNotice.Principal;
import io.creditregistry.cli.lender.AdverseActionNotice.Score;
import io.creditregistry.cli.policy.Outcome;
import io.creditregistry.cli.policy.Policy;
import io.creditregistry.cli.policy.Policy.Verdict;
import io.creditregistry.contracts.audit.AttestedBatch;
import io.creditregistry.contracts.audit.AttestedRecord;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides by a policy: reads the chain, verifies what the attesters signed, applies the rules, and
 * for a refusal verifies the reasons before it names them.
 */
final class Decider {
  private final RegistryClient registry;
  private final boolean proven;
  private final Policy policy;
  private final ReasonSource source;

  /**
   * @param proven whether records are to be proven, or the node's word is taken
   */
  Decider(RegistryClient registry, boolean proven, Policy policy, ReasonSource source) {
    this.registry = registry;
    this.proven = proven;
    this.policy = policy;
    this.source = source;
  }

  LendingDecision decide(SubjectId subject) {
    ScoreState state = ScoreState.newest(registry, proven);
    RegistryClient pinned = registry.at(state.block());
    ScoreReading reading =
        state.reader().scoresOf(List.of(subject), policy.maxAge().toSeconds()).get(0);
    StoredScore score = reading.score();
    List<Check> checks = new ArrayList<>();
    Optional<AttestedRecord> attested = Optional.empty();
    if (score.isPublished()) {
      attested = Optional.of(state.attestation().of(Map.of(subject, score)).get(subject));
      checks.add(attested(score, attested.get()));
    }
    boolean disputed = (score.statusBits() & StoredScore.DISPUTED) != 0;
    Verdict judged = policy.judge(reading.status(), score.scorePoints(), score.pdBps(), disputed);
    Verdict verdict = reading.isHalted() ? judged.whileHalted() : judged;
    List<Principal> reasons = List.of();
    if (verdict.outcome() == Outcome.DECLINE) {
      reasons =
          verdict.onScore()
              ? verifiedReasons(subject, score, attested.orElseThrow().batch(), pinned, checks)
              : List.of(of(reading.status()));
    }
    boolean sound = checks.stream().allMatch(Check::passed);
    AdverseActionNotice notice =
        sound && verdict.outcome() == Outcome.DECLINE
            ? new AdverseActionNotice(
                subject.hex(),
                state.blockTime(),
                policy.notice(),
                verdict.onScore() ? Score.of(score.scorePoints(), score.dataTime()) : null,
                reasons)
            : null;
    return new LendingDecision(
        subject.hex(),
        sound ? verdict.outcome() : null,
        verdict.because(),
        reading.status(),
        score.scorePoints(),
        score.pdBps(),
        score.dataTime(),
        state.block(),
        List.copyOf(checks),
        state.rests(),
        notice,
        notice == null ? List.of() : notice.letter());
  }

  private static Check attested(StoredScore score, AttestedRecord record) {
    AttestedBatch batch = record.batch();
    return record
        .fault()
        .map(fault -> Check.failed("attested", fault))
        .orElseGet(
            () ->
                Check.passed(
                    "attested",
                    "%d of %d attesters signed batch %d, threshold %d"
                        .formatted(
                            batch.signers().size(),
                            batch.attesters(),
                            score.sequence(),
                            batch.threshold())));
  }

  private List<Principal> verifiedReasons(
      SubjectId subject,
      StoredScore score,
      AttestedBatch batch,
      RegistryClient pinned,
      List<Check> checks) {
    DisclosedScore disclosed = source.disclosure(subject, score.sequence());
    ReasonChecks own = new ReasonChecks(subject, score, batch, disclosed);
    Optional<Bytes32> modelHash = pinned.models().modelOf(score.modelId()).map(m -> m.modelHash());
    checks.add(own.leaf());
    checks.addAll(
        own.byModel(
            source.model(score.modelId()),
            modelHash,
            () -> source.schema(score.modelId()),
            pinned.models()));
    return disclosed.reasons().stream().map(r -> new Principal(r.code(), r.text())).toList();
  }

  private static Principal of(ScoreStatus status) {
    String text =
        switch (status) {
          case MISSING -> "There is no credit score on record";
          case STALE -> "The credit score on record is too old";
          case REVOKED -> "The credit score on record was withdrawn by its maker";
          default -> "The credit score on record is " + status.name().toLowerCase(Locale.ROOT);
        };
    return new Principal("STATUS-" + status, text);
  }
}
