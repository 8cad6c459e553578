package io.creditregistry.cli.policy;

import io.creditregistry.contracts.record.ScoreStatus;
import java.time.Duration;
import java.util.Map;

/**
 * A lender's rules. A current score is approved, referred or declined by its points and its
 * probability; any other status has an outcome of its own; a dispute can only make it worse.
 *
 * @param maxAge how old a score's data may be
 * @param approve what to reach to be approved
 * @param refer what to reach to be looked at by a person
 * @param unusable outcome of each status but CURRENT
 * @param disputed least severe outcome while the subject disputes the record
 */
public record Policy(
    Duration maxAge,
    Threshold approve,
    Threshold refer,
    Map<ScoreStatus, Outcome> unusable,
    Outcome disputed,
    NoticeParties notice) {

  public Policy {
    unusable = Map.copyOf(unusable);
  }

  /**
   * What the rules make of a score.
   *
   * @param onScore whether the score itself, and not its status, decided
   * @param because one sentence with the rule and the value
   */
  public record Verdict(Outcome outcome, boolean onScore, String because) {
    /** The same, but that nobody is approved unseen while the guardian stopped publishing. */
    public Verdict whileHalted() {
      return outcome == Outcome.APPROVE
          ? new Verdict(
              Outcome.REFER, false, "publishing is paused or the model suspended; " + because)
          : this;
    }
  }

  /** Applies the rules. Points and probability count only where the status is CURRENT. */
  public Verdict judge(ScoreStatus status, int scorePoints, int pdBps, boolean underDispute) {
    Verdict verdict =
        status == ScoreStatus.CURRENT
            ? byScore(scorePoints, pdBps)
            : new Verdict(unusable.get(status), false, "the score is " + status);
    Outcome outcome = underDispute ? verdict.outcome().orWorse(disputed) : verdict.outcome();
    return outcome == verdict.outcome()
        ? verdict
        : new Verdict(outcome, false, "the subject disputes the record; " + verdict.because());
  }

  private Verdict byScore(int scorePoints, int pdBps) {
    String found = scorePoints + " points and " + pdBps + " bps";
    if (approve.isMetBy(scorePoints, pdBps)) {
      return new Verdict(Outcome.APPROVE, true, found + ": approved from " + approve.text());
    }
    return refer.isMetBy(scorePoints, pdBps)
        ? new Verdict(Outcome.REFER, true, found + ": referred from " + refer.text())
        : new Verdict(Outcome.DECLINE, true, found + ": declined below " + refer.text());
  }
}
