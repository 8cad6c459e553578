package io.creditregistry.oracle.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.creditregistry.oracle.card.ModelCard;
import io.creditregistry.oracle.evaluation.Interval;
import io.creditregistry.oracle.evaluation.Metrics;
import java.util.Map;

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
  record Figures(@JsonUnwrapped Metrics metrics, Map<String, Interval> intervals) {
    static Figures of(ModelCard card) {
      return new Figures(card.evaluation().metrics(), card.evaluation().intervals());
    }
  }

  static HoldoutFigures of(TrainingCards cards) {
    return new HoldoutFigures(Figures.of(cards.champion()), Figures.of(cards.challenger()));
  }
}
