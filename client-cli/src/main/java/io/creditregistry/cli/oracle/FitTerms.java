package io.creditregistry.cli.oracle;

/**
 * How a model is fitted, and how its log-odds become points and probabilities; null leaves a value
 * to the oracle.
 *
 * @param baseScore points at the base odds
 * @param baseOdds good:bad odds at the base score
 * @param pdo points to double the odds
 * @param calibration {@code none}, {@code platt}, {@code isotonic}, {@code beta} or {@code best}
 * @param search recipes to try on inner folds
 */
public record FitTerms(
    Integer baseScore, Double baseOdds, Double pdo, String calibration, Integer search) {
  /** Everything as the oracle does it by itself. */
  public static final FitTerms USUAL = new FitTerms(null, null, null, null, null);
}
