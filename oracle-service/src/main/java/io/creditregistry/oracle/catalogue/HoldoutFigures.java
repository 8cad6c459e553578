package io.creditregistry.oracle.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.evaluation.Evaluation;
import io.creditregistry.oracle.evaluation.Interval;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.TrainingResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Champion and challenger measured on the rows that neither saw.
 *
 * @param champion the scorecard's figures
 * @param challenger the boosted trees' figures
 */
record HoldoutFigures(Figures champion, Figures challenger) {

  /**
   * One model's metrics.
   *
   * @param metrics the figures, beside the intervals in JSON
   * @param intervals 95 % confidence intervals by metric
   */
  record Figures(@JsonUnwrapped Metrics metrics, Map<String, Interval> intervals) {}

  /** The figures of a training; null where nothing was held out. */
  static HoldoutFigures of(ApplicantTable applicants, TrainingResult result) {
    var rows = Arrays.stream(result.holdoutRows()).boxed().collect(Collectors.toSet());
    var held = applicants.applicants().stream().filter(a -> rows.contains(a.row())).toList();
    return held.isEmpty()
        ? null
        : new HoldoutFigures(figures(result.champion(), held), figures(result.challenger(), held));
  }

  private static Figures figures(ScoringModel model, List<Applicant> held) {
    var evaluation =
        Evaluation.of(
            held.stream().mapToInt(Applicant::outcome).toArray(),
            held.stream().mapToDouble(model::pd).toArray(),
            model.development().seed());
    return new Figures(evaluation.metrics(), evaluation.intervals());
  }
}
