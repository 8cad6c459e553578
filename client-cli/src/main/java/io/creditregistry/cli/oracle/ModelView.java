package io.creditregistry.cli.oracle;

import java.util.List;

/**
 * A model as the oracle describes it.
 *
 * @param status {@code trained}, {@code active} or {@code retired}
 * @param synthetic whether the applicants were made by the project's generator
 * @param rows applicants accepted for training and hold-out together
 * @param holdoutRows 0-based data rows that training never saw
 */
public record ModelView(
    long modelId,
    String name,
    String kind,
    String modelHash,
    String status,
    boolean synthetic,
    String dataset,
    int rows,
    List<Integer> holdoutRows,
    Metrics metrics) {

  /** Hold-out figures of the scorecard and of the model that challenges it. */
  public record Metrics(Figures champion, Figures challenger) {}

  /** Hold-out figures: AUC, Gini and KS are better high, Brier is better low. */
  public record Figures(double auc, double gini, double ks, double brier) {}
}
