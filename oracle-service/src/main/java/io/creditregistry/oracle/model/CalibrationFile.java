package io.creditregistry.oracle.model;

/** Reads the calibration of a model's JSON. */
final class CalibrationFile {
  static final String KEY = "calibration";

  private CalibrationFile() {}

  /**
   * The calibration of a model; none where its JSON has no such key.
   *
   * @throws ModelFileException if the method is unknown or the parameters turn the order around
   */
  static Calibration in(ModelNode model) {
    return model.has(KEY) ? read(model.child(KEY)) : Calibration.NONE;
  }

  private static Calibration read(ModelNode node) {
    return switch (node.text("method")) {
      case Calibration.Platt.METHOD -> {
        node.exactly("intercept", "method", "slope");
        yield new Calibration.Platt(node.number("slope"), node.number("intercept"));
      }
      case Calibration.Beta.METHOD -> {
        node.exactly("a", "b", "c", "method");
        yield new Calibration.Beta(node.number("a"), node.number("b"), node.number("c"));
      }
      case Calibration.Isotonic.METHOD -> {
        node.exactly("logOdds", "method", "rates");
        yield new Calibration.Isotonic(node.numbers("logOdds"), node.numbers("rates"));
      }
      default ->
          throw new ModelFileException(
              node.at("method"), node.text("method"), "platt, beta or isotonic");
    };
  }
}
