package io.creditregistry.oracle.export;

import io.creditregistry.oracle.model.Calibration;
import io.creditregistry.oracle.model.CanonicalJson;

/** A calibration as an SQL expression over the column {@code log_odds}. */
final class PdSql {
  private PdSql() {}

  static String of(Calibration calibration) {
    return switch (calibration) {
      case Calibration.None none -> logistic("log_odds");
      case Calibration.Platt platt ->
          logistic("(%s * log_odds + %s)".formatted(real(platt.slope()), real(platt.intercept())));
      case Calibration.Beta beta ->
          logistic(
              "(%s * ln(1 + exp(log_odds)) - %s * ln(1 + exp(-log_odds)) + %s)"
                  .formatted(real(beta.b()), real(beta.a()), real(beta.c())));
      case Calibration.Isotonic steps -> steps(steps);
    };
  }

  private static String logistic(String logOdds) {
    return "1 / (1 + exp(-" + logOdds + "))";
  }

  private static String steps(Calibration.Isotonic steps) {
    double[] centres = steps.logOdds();
    double[] rates = steps.rates();
    var cases = new StringBuilder("case when log_odds is null then null");
    cases.append(" when log_odds < ").append(real(centres[0]));
    cases.append(" then ").append(real(rates[0]));
    for (int i = 1; i < centres.length; i++) {
      cases.append("\n      when log_odds < ").append(real(centres[i])).append(" then ");
      cases.append(real(rates[i - 1]));
      cases.append(" + (log_odds - ").append(real(centres[i - 1])).append(") / ");
      cases.append(real(centres[i] - centres[i - 1])).append(" * ");
      cases.append(real(rates[i] - rates[i - 1]));
    }
    return cases.append("\n      else ").append(real(rates[rates.length - 1])) + " end";
  }

  /** A cast, because a plain literal is a decimal and would be compared and summed as one. */
  static String real(double value) {
    return "cast(" + CanonicalJson.write(value) + " as double precision)";
  }
}
