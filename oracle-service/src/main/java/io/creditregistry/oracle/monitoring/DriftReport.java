package io.creditregistry.oracle.monitoring;

import io.creditregistry.oracle.stability.StabilityVerdict;
import java.util.List;

/**
 * The records that a model has scored so far against its development sample. Counts only.
 *
 * @param synthetic whether the development sample was made up
 * @param rows records scored
 * @param verdict the worst of the score's and the features' verdicts
 * @param score PSI of all records
 * @param features CSI by feature; empty for models without bins
 * @param months PSI by month of the data's time (UTC), oldest first
 */
record DriftReport(
    long modelId,
    String modelHash,
    boolean synthetic,
    long rows,
    StabilityVerdict verdict,
    ScoreDrift score,
    List<FeatureDrift> features,
    List<MonthDrift> months) {

  /**
   * The score's distribution.
   *
   * @param index PSI; null without records
   * @param expectedByChance PSI of a sample of this size without any drift; null without records
   * @param bands texts of the score bands
   * @param developmentRows development rows per band
   * @param scoredRows scored records per band
   */
  record ScoreDrift(
      Double index,
      Double expectedByChance,
      StabilityVerdict verdict,
      List<String> bands,
      long[] developmentRows,
      long[] scoredRows) {}

  /** One feature: CSI over its bins; rows whose subject was erased are not counted. */
  record FeatureDrift(String feature, double index, long rows, StabilityVerdict verdict) {}

  /** One month, as {@code 2026-11}. */
  record MonthDrift(
      String month, long rows, double index, double meanScorePoints, StabilityVerdict verdict) {}
}
