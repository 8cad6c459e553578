package io.creditregistry.oracle.training;

import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.Scorecard;
import java.util.Optional;

/**
 * What training gave.
 *
 * @param champion the scorecard
 * @param challenger the boosted trees
 * @param metrics both models on the hold-out sample; null where no sample was held out
 * @param holdoutRows data rows of the hold-out sample, ascending
 * @param chosen what a search in the development sample chose; empty where none was asked for
 */
public record TrainingResult(
    Scorecard champion,
    BoostedTrees challenger,
    HoldoutReport metrics,
    int[] holdoutRows,
    Optional<ChosenRecipe> chosen) {

  /** Champion and challenger on the same rows. */
  public record HoldoutReport(Metrics champion, Metrics challenger) {}
}
