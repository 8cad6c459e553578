package io.creditregistry.cli.oracle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A model as the oracle describes it.
 *
 * @param kind {@code scorecard} or {@code boosting}
 * @param status {@code trained} or {@code active}
 * @param synthetic whether the applicants were made by the project's generator
 * @param dataset name of the feature schema
 * @param rows applicants accepted for training and hold-out together
 * @param holdoutRows 0-based data rows that training never saw
 * @param metrics null where nothing was held out
 * @param championModelId the scorecard of the same training
 * @param challengerModelId the boosted trees of the same training
 * @param activeFrom Unix seconds; null until approved
 * @param rejected what was wrong with rows of the file; only in the answer to a training
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
    int rejectedRows,
    List<Integer> holdoutRows,
    Metrics metrics,
    long championModelId,
    long challengerModelId,
    long seed,
    long trainedAt,
    Long activeFrom,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Rejected> rejected) {

  /** Hold-out figures of the scorecard and of the model that challenges it. */
  public record Metrics(Figures champion, Figures challenger) {}

  /**
   * Hold-out figures. Brier, log-loss and ECE are better low, the others high; precision, recall
   * and F1 are of the bad class at a probability of 0.5.
   *
   * @param intervals 95 % confidence intervals by metric, in lower case
   */
  public record Figures(
      int rows,
      int bads,
      double auc,
      double gini,
      double ks,
      double hMeasure,
      double brier,
      double logLoss,
      double ece,
      double accuracy,
      double precision,
      double recall,
      double f1,
      Confusion confusion,
      Map<String, Interval> intervals) {}

  /** Calls at a probability of {@code threshold}; positive is bad. */
  public record Confusion(
      double threshold,
      int truePositives,
      int falsePositives,
      int trueNegatives,
      int falseNegatives) {}

  /** A 95 % confidence interval. */
  public record Interval(double low, double high) {}
}
