package io.creditregistry.oracle.index;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.StatusChanged;
import io.creditregistry.contracts.history.HistoryEvent.SubjectAct;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.DisputeState;
import io.creditregistry.oracle.index.SubjectRights.Dispute;
import io.creditregistry.oracle.index.SubjectRights.Grant;
import io.creditregistry.oracle.index.SubjectRights.Inquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;

/** Replays what the chain logged of one subject: the rules are those of {@code SubjectRegistry}. */
final class RightsLedger {
  /** Each inquiry told costs a question to the node: when was its block? */
  static final int INQUIRIES_TOLD = 100;

  private final LongUnaryOperator timeOfBlock;
  private final List<Grant> grants = new ArrayList<>();
  private final List<SubjectAct> inquiries = new ArrayList<>();
  private final List<Dispute> disputes = new ArrayList<>();
  private String wallet;
  private String nextWallet;
  private Long nextWalletAt;
  private boolean frozenBySubject;

  /**
   * @param timeOfBlock Unix seconds of a block by its number
   */
  RightsLedger(LongUnaryOperator timeOfBlock) {
    this.timeOfBlock = timeOfBlock;
  }

  /** Takes the subject's events, in the chain's order. */
  RightsLedger replay(List<HistoryEvent> events) {
    for (HistoryEvent event : events) {
      switch (event) {
        case SubjectAct act -> take(act);
        case StatusChanged change ->
            frozenBySubject = (change.statusBits() & StoredScore.FROZEN_BY_SUBJECT) != 0;
        default -> {}
      }
    }
    return this;
  }

  private void take(SubjectAct act) {
    switch (act.name()) {
      case "ControllerAnnounced" -> announce(act.text("next"), act.number("effectiveAt"));
      case "ControllerBound" -> bind(act);
      case "AccessGranted" -> grant(act);
      case "AccessRevoked" -> endGrants(each -> isOf(each, act), "revoked", time(act));
      case "InquiryRecorded" -> inquiries.add(act);
      case "DisputeOpened" -> open(act);
      case "DisputeExtended" -> extend(act);
      case "DisputeClosed" -> close(act);
      default -> {}
    }
  }

  private void announce(String next, Long effectiveAt) {
    nextWallet = next;
    nextWalletAt = effectiveAt;
  }

  private void bind(SubjectAct act) {
    endGrants(each -> true, "void", time(act));
    wallet = act.text("controller");
    announce(null, null);
  }

  private void grant(SubjectAct act) {
    long time = time(act);
    endGrants(each -> isOf(each, act), "replaced", time);
    grants.add(
        new Grant(
            act.text("lender"),
            act.number("purpose"),
            time,
            act.number("expiresAt"),
            Grant.LIVE,
            null));
  }

  private static boolean isOf(Grant grant, SubjectAct act) {
    return grant.lender().equals(act.text("lender")) && grant.purpose() == act.number("purpose");
  }

  private void endGrants(Predicate<Grant> which, String how, long when) {
    grants.replaceAll(each -> each.isLive() && which.test(each) ? each.ended(how, when) : each);
  }

  private void open(SubjectAct act) {
    disputes.add(
        new Dispute(
            act.number("number"),
            act.number("reasonCode"),
            time(act),
            act.number("dueAt"),
            false,
            false,
            DisputeState.OPEN.word(),
            null,
            null));
  }

  private void extend(SubjectAct act) {
    disputes.add(disputes.removeLast().extendedTo(act.number("dueAt")));
  }

  private void close(SubjectAct act) {
    String how = DisputeState.of((int) act.number("state")).word();
    disputes.add(disputes.removeLast().closed(how, act.number("reasonCode"), time(act)));
  }

  private long time(SubjectAct act) {
    return timeOfBlock.applyAsLong(act.at().blockNumber());
  }

  /**
   * How the subject stands at a moment, in Unix seconds.
   *
   * @param skipped how many of the newest inquiries not to tell
   */
  SubjectRights at(long moment, SubjectId subject, IndexView index, int skipped) {
    return new SubjectRights(
        subject.hex(),
        index,
        moment,
        wallet,
        nextWallet,
        nextWalletAt,
        frozenBySubject,
        grants.reversed().stream()
            .map(
                each -> each.isLive() && each.expiresAt() <= moment ? each.ended("", moment) : each)
            .toList(),
        inquiries.reversed().stream()
            .skip(skipped)
            .limit(INQUIRIES_TOLD)
            .map(this::inquiry)
            .toList(),
        inquiries.size(),
        disputes.reversed().stream().map(each -> each.asOf(moment)).toList());
  }

  private Inquiry inquiry(SubjectAct act) {
    return new Inquiry(
        act.text("lender"), act.number("purpose"), time(act), act.at().blockNumber());
  }
}
