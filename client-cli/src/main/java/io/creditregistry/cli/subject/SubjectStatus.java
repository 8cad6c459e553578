package io.creditregistry.cli.subject;

import io.creditregistry.cli.command.Purpose;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.SubjectController;
import io.creditregistry.contracts.registry.SubjectDispute;

/**
 * How a subject stands at the newest block.
 *
 * @param controller null where no wallet is bound
 * @param next the announced wallet, or null
 * @param nextEffectiveAt Unix seconds, or null
 * @param requests number that the next signed request carries
 * @param frozenBySubject whether the subject froze its file
 * @param frozenByGuardian whether the guardian did
 * @param dispute the latest one; null where there was none
 * @param grantExpiresAt Unix seconds; null where no lender was asked about or nothing is granted
 */
record SubjectStatus(
    String subjectId,
    String controller,
    String next,
    Long nextEffectiveAt,
    long requests,
    boolean hasRecord,
    boolean frozenBySubject,
    boolean frozenByGuardian,
    boolean disputed,
    SubjectDispute dispute,
    Long grantExpiresAt)
    implements Answer {

  static SubjectStatus of(
      RegistryClient registry, SubjectId subject, Address lender, Purpose purpose) {
    RegistryClient then = registry.at(registry.rpc().blockNumber());
    SubjectController controller = then.subjects().controllerOf(subject);
    SubjectDispute dispute = then.subjects().disputeOf(subject);
    StoredScore stored = then.rating().storedScore(subject);
    long grant = lender == null ? 0 : then.subjects().grantOf(subject, lender, purpose.code());
    return new SubjectStatus(
        subject.hex(),
        controller.current().map(Address::checksummed).orElse(null),
        controller.next().map(Address::checksummed).orElse(null),
        controller.next().isPresent() ? controller.effectiveAt() : null,
        controller.requests(),
        stored.isPublished(),
        (stored.statusBits() & StoredScore.FROZEN_BY_SUBJECT) != 0,
        (stored.statusBits() & StoredScore.FROZEN) != 0,
        (stored.statusBits() & StoredScore.DISPUTED) != 0,
        dispute.number() == 0 ? null : dispute,
        grant == 0 ? null : grant);
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("subject", subjectId)
            .with("record", hasRecord ? "on chain" : "none")
            .with("controller", controller == null ? "none" : controller);
    if (next != null) {
      facts = facts.with("announced", next + " from " + Moment.text(nextEffectiveAt));
    }
    facts =
        facts
            .with(
                "frozen",
                frozenBySubject ? "by the subject" : frozenByGuardian ? "by the guardian" : "no")
            .with("dispute", dispute == null ? "none" : disputeInWords());
    return grantExpiresAt == null
        ? facts
        : facts.with("granted until", Moment.text(grantExpiresAt));
  }

  private String disputeInWords() {
    String late = dispute.overdue() ? ", overdue since " : ", due ";
    return "number "
        + dispute.number()
        + " "
        + dispute.state()
        + ", reason "
        + new ChangeReason(dispute.reasonCode())
        + late
        + Moment.text(dispute.dueAt());
  }
}
