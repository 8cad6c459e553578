package io.creditregistry.cli.oracle;

import java.nio.file.Path;

/**
 * What to train on.
 *
 * @param schema name of a schema that ships, or a YAML file
 * @param holdout share of rows kept from training, between 0 and 1; null for the oracle's default
 * @param seed of the split; null for the oracle's default
 * @param onError what becomes of rows that the schema does not accept; null for the oracle's
 *     default
 * @param segments number of segments to find; null for none
 * @param anomaly whether odd applicants are to be referred to a person when scored
 * @param terms scale and calibration
 */
public record TrainRequest(
    Path data,
    String schema,
    Double holdout,
    Long seed,
    String name,
    String onError,
    Integer segments,
    boolean anomaly,
    FitTerms terms) {

  /** With the oracle's way of handling rows that the schema does not accept. */
  public TrainRequest(Path data, String schema, Double holdout, Long seed, String name) {
    this(data, schema, holdout, seed, name, null, null, false, FitTerms.USUAL);
  }

  /** Without the optional steps before scoring. */
  public TrainRequest(
      Path data, String schema, Double holdout, Long seed, String name, String onError) {
    this(data, schema, holdout, seed, name, onError, null, false, FitTerms.USUAL);
  }

  /** The same request with the optional steps before scoring. */
  public TrainRequest withScreen(Integer wantedSegments, boolean wantsAnomaly) {
    return new TrainRequest(
        data, schema, holdout, seed, name, onError, wantedSegments, wantsAnomaly, terms);
  }

  /** The same request with another scale and calibration. */
  public TrainRequest withTerms(FitTerms other) {
    return new TrainRequest(data, schema, holdout, seed, name, onError, segments, anomaly, other);
  }
}
