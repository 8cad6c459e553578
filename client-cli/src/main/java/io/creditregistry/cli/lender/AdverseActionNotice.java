package io.creditregistry.cli.lender;

import io.creditregistry.cli.policy.NoticeParties;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.record.BatchRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What an applicant who was declined is told: at most four specific reasons (12 CFR 1002.9(b)(2)),
 * and the score with its range, date, key factors and maker (FCRA section 615(a)).
 *
 * @param date Unix seconds of the decision
 * @param score null where no score was used
 */
record AdverseActionNotice(
    String subjectId, long date, NoticeParties parties, Score score, List<Principal> reasons) {

  /**
   * The score that was used.
   *
   * @param date Unix seconds that its data are of
   */
  record Score(int points, int lowest, int highest, long date) {
    static Score of(int points, long date) {
      return new Score(points, BatchRecord.MIN_SCORE_POINTS, BatchRecord.MAX_SCORE_POINTS, date);
    }
  }

  /** One specific reason. */
  record Principal(String code, String text) {}

  /** The letter, line by line. */
  List<String> letter() {
    List<String> lines = new ArrayList<>();
    lines.add("NOTICE OF ADVERSE ACTION");
    lines.add("Date: " + Moment.text(date));
    lines.add("Applicant: " + subjectId);
    lines.add("Creditor: " + parties.creditor());
    lines.add("");
    lines.add("Your application for credit was declined. The principal reasons are:");
    for (int i = 0; i < reasons.size(); i++) {
      lines.add("  " + (i + 1) + ". " + reasons.get(i).text() + " (" + reasons.get(i).code() + ")");
    }
    if (score != null) {
      lines.add("");
      lines.add(
          "We used your credit score: %d, on a scale from %d to %d, of %s."
              .formatted(
                  score.points(), score.lowest(), score.highest(), Moment.text(score.date())));
      lines.add("The reasons above are the key factors that lowered it, the weightiest first.");
    }
    lines.add("");
    lines.add("The score and the report behind it came from: " + parties.scoreProvider());
    lines.add("It did not make this decision and cannot say why it was made. You may ask it for a");
    lines.add("free copy of your report within 60 days, and dispute with it what is not accurate");
    lines.add("or complete.");
    lines.add("");
    lines.add("The federal Equal Credit Opportunity Act prohibits creditors from discriminating");
    lines.add("against credit applicants on the basis of race, color, religion, national origin,");
    lines.add("sex, marital status, age (provided the applicant has the capacity to enter into a");
    lines.add("binding contract); because all or part of the applicant's income derives from any");
    lines.add("public assistance program; or because the applicant has in good faith exercised");
    lines.add("any right under the Consumer Credit Protection Act. The federal agency that");
    lines.add("administers compliance with this law concerning this creditor is:");
    lines.add(parties.agency());
    return List.copyOf(lines);
  }
}
