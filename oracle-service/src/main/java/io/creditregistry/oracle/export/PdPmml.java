package io.creditregistry.oracle.export;

import io.creditregistry.oracle.model.Calibration;
import io.creditregistry.oracle.model.CanonicalJson;

/** A calibration as a PMML expression over the field {@code log_odds}. */
final class PdPmml {
  private final XmlText xml;

  PdPmml(XmlText xml) {
    this.xml = xml;
  }

  void write(Calibration calibration) {
    switch (calibration) {
      case Calibration.None none -> logistic(this::logOdds);
      case Calibration.Platt platt ->
          logistic(
              () ->
                  apply(
                      "+",
                      () -> apply("*", () -> real(platt.slope()), this::logOdds),
                      () -> real(platt.intercept())));
      case Calibration.Beta beta ->
          logistic(
              () ->
                  apply(
                      "+",
                      () ->
                          apply(
                              "-",
                              () -> apply("*", () -> real(beta.b()), () -> logOfOne(this::logOdds)),
                              () ->
                                  apply("*", () -> real(beta.a()), () -> logOfOne(this::negated))),
                      () -> real(beta.c())));
      case Calibration.Isotonic steps -> steps(steps);
    }
  }

  private void logistic(Runnable logOdds) {
    apply(
        "/",
        () -> real(1),
        () ->
            apply(
                "+", () -> real(1), () -> apply("exp", () -> apply("*", () -> real(-1), logOdds))));
  }

  /** {@code ln(1 + exp(x))}. */
  private void logOfOne(Runnable x) {
    apply("ln", () -> apply("+", () -> real(1), () -> apply("exp", x)));
  }

  private void negated() {
    apply("*", () -> real(-1), this::logOdds);
  }

  private void steps(Calibration.Isotonic steps) {
    xml.open("NormContinuous", "field", "log_odds", "outliers", "asExtremeValues");
    for (int i = 0; i < steps.rates().length; i++) {
      xml.leaf(
          "LinearNorm",
          "orig",
          CanonicalJson.write(steps.logOdds()[i]),
          "norm",
          CanonicalJson.write(steps.rates()[i]));
    }
    xml.close("NormContinuous");
  }

  private void apply(String function, Runnable... operands) {
    xml.open("Apply", "function", function);
    for (Runnable operand : operands) {
      operand.run();
    }
    xml.close("Apply");
  }

  private void logOdds() {
    xml.leaf("FieldRef", "field", "log_odds");
  }

  private void real(double value) {
    xml.constant("double", CanonicalJson.write(value));
  }
}
