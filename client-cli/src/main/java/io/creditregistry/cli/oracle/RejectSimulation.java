package io.creditregistry.cli.oracle;

import java.util.List;

/** Whether reject inference helped, by what the past policy knew. */
public record RejectSimulation(
    boolean synthetic, int rows, int repeats, long seed, List<Scenario> scenarios) {

  /** One past policy. */
  public record Scenario(
      String name, double acceptedShare, double badRate, List<Result> results, String finding) {}

  /** One way to learn, judged on all who apply. */
  public record Result(
      String method,
      double auc,
      double brier,
      double logLoss,
      double meanPd,
      double brierGain,
      double brierGainError) {}
}
