package io.creditregistry.oracle.index;

import java.util.List;

/**
 * What a subject did about its score, and who asked about it; every list newest first, every moment
 * in Unix seconds.
 *
 * @param index how far it is: an answer from an index is as complete as the index
 * @param asOf the moment for which grants are live and disputes overdue
 * @param wallet that speaks for the subject; null where none is bound
 * @param nextWallet the announced one; null where none is, as the next
 * @param nextWalletAt from when on it may take over
 * @param frozenBySubject whether the subject keeps its score from every lender
 * @param inquiries the newest {@link RightsLedger#INQUIRIES_TOLD}, or those after the skipped ones
 * @param inquiriesInAll how many there were
 */
record SubjectRights(
    String subjectId,
    IndexView index,
    long asOf,
    String wallet,
    String nextWallet,
    Long nextWalletAt,
    boolean frozenBySubject,
    List<Grant> grants,
    List<Inquiry> inquiries,
    int inquiriesInAll,
    List<Dispute> disputes) {

  /**
   * A lender's right to inquire.
   *
   * @param purpose uint16 (protocol.md, "Subjects")
   * @param state {@code live}, {@code expired}, {@code revoked}, {@code replaced} by a later grant,
   *     or {@code void} since another wallet took over
   * @param endedAt null while it is live
   */
  record Grant(
      String lender, long purpose, long grantedAt, long expiresAt, String state, Long endedAt) {

    static final String LIVE = "live";

    boolean isLive() {
      return state.equals(LIVE);
    }

    /** This grant once something ended it; one that had expired by then stays so. */
    Grant ended(String how, long when) {
      boolean expired = expiresAt <= when;
      return new Grant(
          lender,
          purpose,
          grantedAt,
          expiresAt,
          expired ? "expired" : how,
          expired ? expiresAt : when);
    }
  }

  /** A lender's recorded question. */
  record Inquiry(String lender, long purpose, long askedAt, long block) {}

  /**
   * A dispute.
   *
   * @param reasonCode uint16, why it was opened
   * @param dueAt 30 days after the opening, 45 where it was extended
   * @param overdue whether it is open after that
   * @param state {@code open}, {@code withdrawn}, {@code upheld}, {@code corrected} or {@code
   *     rejected}
   * @param outcomeCode uint16, why it ended so; null while it is open, as the next
   */
  record Dispute(
      long number,
      long reasonCode,
      long openedAt,
      long dueAt,
      boolean extended,
      boolean overdue,
      String state,
      Long outcomeCode,
      Long closedAt) {

    /** This dispute with its further days. */
    Dispute extendedTo(long later) {
      return new Dispute(
          number, reasonCode, openedAt, later, true, overdue, state, outcomeCode, closedAt);
    }

    /** This dispute once it ended. */
    Dispute closed(String how, long code, long when) {
      return new Dispute(number, reasonCode, openedAt, dueAt, extended, false, how, code, when);
    }

    /** This dispute as it stands at a moment. */
    Dispute asOf(long moment) {
      boolean late = closedAt == null && moment > dueAt;
      return new Dispute(
          number, reasonCode, openedAt, dueAt, extended, late, state, outcomeCode, closedAt);
    }
  }
}
