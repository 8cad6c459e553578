package io.creditregistry.oracle.card;

import io.creditregistry.oracle.calibration.CalibrationContest;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.card.ModelCard.FeatureCard;
import io.creditregistry.oracle.card.ModelCard.ScoreFitCard;
import io.creditregistry.oracle.evaluation.Evaluation;
import io.creditregistry.oracle.fairness.AlternativeSearch.Alternative;
import io.creditregistry.oracle.fairness.FairnessReport;
import io.creditregistry.oracle.fairness.GroupFigures;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The card's tables. */
final class CardTables {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("auc", "AUC"),
          Map.entry("gini", "Gini"),
          Map.entry("ks", "KS"),
          Map.entry("hmeasure", "H-measure"),
          Map.entry("brier", "Brier"),
          Map.entry("logloss", "log-loss"),
          Map.entry("ece", "ECE (10 bins)"),
          Map.entry("f1", "F1"));

  private CardTables() {}

  static void metrics(Html page, Evaluation evaluation) {
    page.table(
        List.of("metric ", "value", "95 % interval"),
        evaluation.metrics().values().entrySet().stream()
            .map(
                metric ->
                    List.of(
                        NAMES.getOrDefault(metric.getKey(), metric.getKey()),
                        Shown.decimals(metric.getValue(), 4),
                        Shown.interval(evaluation.intervals().get(metric.getKey()))))
            .toList());
  }

  static void grades(Html page, List<MasterScale.Grade> grades) {
    page.table(
        List.of("grade", "PD from", "to", "rows", "bad", "mean PD", "bad rate", "p"),
        grades.stream()
            .map(
                g ->
                    List.of(
                        Integer.toString(g.grade()),
                        Shown.decimals(g.lowPd() * 100, 2) + " %",
                        Shown.decimals(g.highPd() * 100, 2) + " %",
                        Shown.count(g.rows()),
                        Shown.count(g.bads()),
                        g.rows() == 0 ? "–" : Shown.percent(g.meanPd()),
                        g.rows() == 0 ? "–" : Shown.percent(g.badRate()),
                        g.rows() == 0 ? "–" : Shown.pValue(g.pValue())))
            .toList());
  }

  static void scoreFit(Html page, ScoreFitCard card) {
    page.table(
        List.of("predicted against existing scores ", "value", "95 % interval"),
        card.fit().values().entrySet().stream()
            .map(
                figure ->
                    List.of(
                        figure.getKey().toUpperCase(Locale.ROOT),
                        Shown.decimals(figure.getValue(), 3),
                        Shown.decimals(card.intervals().get(figure.getKey()).low(), 3)
                            + " to "
                            + Shown.decimals(card.intervals().get(figure.getKey()).high(), 3)))
            .toList());
    page.note(
        "Errors in score points; intervals from 400 bootstrap samples. Below, scores under %d are called bad."
            .formatted(card.badBelow()));
  }

  static void contest(Html page, CalibrationContest contest) {
    page.table(
        List.of("calibrated by ", "log-loss", "Brier", "ECE", "log-loss gain"),
        contest.entries().stream()
            .map(
                e ->
                    List.of(
                        e.method(),
                        Shown.decimals(e.logLoss(), 4),
                        Shown.decimals(e.brier(), 4),
                        Shown.decimals(e.ece(), 4),
                        e.method().equals("none")
                            ? "–"
                            : Shown.decimals(e.gain(), 4)
                                + " ± "
                                + Shown.decimals(e.gainError(), 4)))
            .toList());
    page.note(
        contest.winner().equals("none")
            ? "Fitted on four fifths of these rows and judged on the other: no calibration lowers the"
                + " log-loss by more than two standard errors, so the probabilities stand."
            : "Fitted on four fifths of these rows and judged on the other: "
                + contest.winner()
                + " calibration lowers the log-loss by more than two standard errors. The"
                + " probabilities should be recalibrated.");
  }

  static void characteristics(Html page, List<FeatureCard> features) {
    List<List<String>> rows =
        features.stream()
            .filter(f -> f.stabilityIndex() != null)
            .map(
                f -> List.of(f.name(), Shown.decimals(f.stabilityIndex(), 4), f.stability().text()))
            .toList();
    if (rows.isEmpty()) {
      page.note("Trees have no bins, so there is no index by feature.");
    } else {
      page.table(List.of("feature ", "CSI", "verdict "), rows);
    }
  }

  static void alternatives(Html page, List<Alternative> alternatives) {
    if (alternatives.isEmpty()) {
      return;
    }
    page.paragraph(
        "Search for less discriminatory alternatives: the features whose points, held at their mean, raise the worst impact ratio most while the AUC stays within 0.01. A pointer to what is worth training anew.");
    page.table(
        List.of("without ", "AUC", "worst impact ratio", "worst-off group "),
        alternatives.stream()
            .map(
                a ->
                    List.of(
                        a.dropped().isEmpty() ? "nothing" : String.join(", ", a.dropped()),
                        Shown.decimals(a.auc(), 4),
                        Shown.decimals(a.worstImpactRatio(), 3),
                        a.worstGroup()))
            .toList());
  }

  static void screen(Html page, ModelCard.ScreenCard screen) {
    if (screen.silhouette() != null) {
      page.paragraph(
          "Segments by K-means; mean silhouette %s (near 1 they stand apart, near 0 they touch). They describe; score and reasons do not depend on them."
              .formatted(Shown.decimals(screen.silhouette(), 3)));
      page.table(
          List.of("segment", "particular ", "rows", "bad rate", "mean PD", "mean points"),
          screen.segments().stream()
              .map(
                  s ->
                      List.of(
                          Integer.toString(s.segment()),
                          s.description(),
                          Shown.count(s.rows()),
                          Shown.percent(s.bads() / (double) Math.max(1, s.rows())),
                          Shown.percent(s.meanPd()),
                          Shown.decimals(s.meanPoints(), 1)))
              .toList());
    }
    if (screen.outliers() != null) {
      var outliers = screen.outliers();
      page.paragraph(
          "Applicants outside the boundary of a one-class support vector machine go to a person instead of to the chain.");
      page.table(
          List.of("applicants ", "rows", "bad", "bad rate"),
          List.of(
              side("scored", outliers.passed(), outliers.passedBads()),
              side("referred", outliers.referred(), outliers.referredBads())));
    }
  }

  private static List<String> side(String name, int rows, int bads) {
    return List.of(
        name,
        Shown.count(rows),
        Shown.count(bads),
        Shown.percent(bads / (double) Math.max(1, rows)));
  }

  static void fairness(Html page, FairnessReport report) {
    if (report.groups().isEmpty()) {
      page.paragraph("The schema names no protected attribute, so nothing was measured.");
      return;
    }
    page.paragraph(
        "If the safest %s of the evaluated sample were approved (from %d points). Ratios and differences are against the group with the highest approval rate (†) of at least %d rows; smaller groups are shown, not judged. A report, not a gate."
            .formatted(
                Shown.decimals(report.approvalShare() * 100, 0) + " %",
                report.cutoffPoints(),
                GroupFigures.LEAST_ROWS));
    page.table(
        List.of(
            "attribute ",
            "group ",
            "rows",
            "approved",
            "impact ratio",
            "mean difference (sd)",
            "equal opportunity",
            "mean PD",
            "bad rate",
            "AUC"),
        report.groups().stream()
            .map(
                g ->
                    List.of(
                        g.attribute(),
                        g.group() + (g.reference() ? " †" : ""),
                        Shown.count(g.rows()),
                        Shown.percent(g.approvalRate()),
                        Shown.decimals(g.adverseImpactRatio(), 3),
                        Shown.decimals(g.standardisedMeanDifference(), 2),
                        Shown.decimals(g.equalOpportunityGap(), 3),
                        Shown.percent(g.meanPd()),
                        Shown.percent(g.badRate()),
                        g.auc() == null ? "–" : Shown.decimals(g.auc(), 3)))
            .toList());
    page.note(
        "Impact ratio: approval rate over the reference's; four fifths (0.80) is the customary"
            + " threshold. Equal opportunity: difference of the share of good applicants approved.");
  }
}
