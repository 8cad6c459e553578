package io.creditregistry.cli.operator;

import io.creditregistry.cli.oracle.FitTerms;
import io.creditregistry.cli.workbench.OracleJob;
import picocli.CommandLine.Option;

/** Scale, calibration and recipe of the models that a command fits. */
final class FitFlags {

  @Option(
      names = "--pdo",
      paramLabel = "POINTS",
      description = "Points to double the odds; default 20.")
  private Double pdo;

  @Option(
      names = "--base-score",
      paramLabel = "POINTS",
      description = "Points at the base odds; default 600.")
  private Integer baseScore;

  @Option(
      names = "--base-odds",
      paramLabel = "ODDS",
      description = "Good:bad odds at the base score; default 50.")
  private Double baseOdds;

  @Option(
      names = "--calibration",
      paramLabel = "METHOD",
      description =
          "none, platt, isotonic, beta, or best for whichever lowers the log-loss out of fold, if one"
              + " does; default none. Five more fits.")
  private String calibration;

  @Option(
      names = "--search",
      paramLabel = "N",
      description =
          "Try N drawn recipes on inner folds, the seed's, and fit with the best; default 0, the usual recipe."
              + " Slow.")
  private Integer search;

  /** Whether a scale was given. */
  boolean scaled() {
    return pdo != null || baseScore != null || baseOdds != null;
  }

  /** The way of calibrating; null where none was given. */
  String calibration() {
    return calibration;
  }

  /** How many recipes to try; null where it was not given. */
  Integer search() {
    return search;
  }

  FitTerms terms() {
    return new FitTerms(baseScore, baseOdds, pdo, calibration, search);
  }

  /** The job with these options. */
  OracleJob in(OracleJob job) {
    return job.with("--pdo", pdo)
        .with("--base-score", baseScore)
        .with("--base-odds", baseOdds)
        .with("--calibration", calibration)
        .with("--search", search);
  }
}
