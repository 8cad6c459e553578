package io.creditregistry.cli.oracle;

import java.util.List;

/**
 * A model's drift report.
 *
 * @param verdict {@code too-few}, {@code stable}, {@code watch} or {@code act}: the worst of all
 */
public record DriftView(
    long modelId,
    String modelHash,
    boolean synthetic,
    long rows,
    String verdict,
    Score score,
    List<Feature> features,
    List<Month> months) {

  /** The scores' index; the indices are null before the first record. */
  public record Score(
      Double index,
      Double expectedByChance,
      String verdict,
      List<String> bands,
      List<Long> developmentRows,
      List<Long> scoredRows) {}

  /** One feature's index. */
  public record Feature(String feature, double index, long rows, String verdict) {}

  /** One month's index. */
  public record Month(
      String month, long rows, double index, double meanScorePoints, String verdict) {}
}
