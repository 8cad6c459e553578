package io.creditregistry.oracle.rejectinference;

import io.creditregistry.oracle.evaluation.Evaluator;
import io.creditregistry.oracle.evaluation.Metrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether reject inference helps, on made-up applicants where every outcome is known: models learn
 * from what a past policy left, and are judged on all who apply.
 *
 * @param synthetic always true
 * @param rows applicants in each repeat, as many again to judge on
 * @param repeats how many populations were drawn
 * @param scenarios by how much the past policy knew
 */
record RejectSimulation(
    boolean synthetic, int rows, int repeats, long seed, List<Scenario> scenarios) {
  private static final int REPEATS = 20;
  private static final double FACTOR = 1.5;

  /**
   * One past policy.
   *
   * @param acceptedShare share of applicants accepted
   * @param badRate bad rate of all who apply, to hold {@code meanPd} against
   */
  record Scenario(
      String name, double acceptedShare, double badRate, List<Result> results, String finding) {}

  /**
   * One way to learn, mean over the repeats.
   *
   * @param meanPd mean probability of default that it gives to all who apply
   * @param brierGain Brier score less than learning from the accepted alone
   * @param brierGainError standard error of the gain
   */
  record Result(
      String method,
      double auc,
      double brier,
      double logLoss,
      double meanPd,
      double brierGain,
      double brierGainError) {}

  /** Runs all scenarios. */
  static RejectSimulation run(int rows, long seed) {
    return new RejectSimulation(
        true,
        rows,
        REPEATS,
        seed,
        List.of(
            scenario("the past policy saw what the model sees", 0, rows, seed),
            scenario("a person knew more than the model sees", 0.6, rows, seed)));
  }

  private static Scenario scenario(String name, double sight, int rows, long seed) {
    Map<String, List<double[]>> figures = new LinkedHashMap<>();
    double accepted = 0;
    double bads = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      long drawn = seed + 1000L * repeat;
      Population past = Population.draw(rows, sight, drawn);
      Population all = Population.draw(rows, sight, drawn + 1);
      for (int i = 0; i < rows; i++) {
        accepted += past.accepted()[i] ? 1 : 0;
        bads += all.outcomes()[i];
      }
      for (Map.Entry<String, WeightedLogistic> model : learn(past, drawn).entrySet()) {
        figures
            .computeIfAbsent(model.getKey(), k -> new ArrayList<>())
            .add(judge(model.getValue(), all));
      }
    }
    List<Result> results = new ArrayList<>();
    List<double[]> base = figures.values().iterator().next();
    figures.forEach((method, values) -> results.add(result(method, values, base)));
    double drawnRows = (double) rows * REPEATS;
    return new Scenario(name, accepted / drawnRows, bads / drawnRows, results, finding(results));
  }

  private static Map<String, WeightedLogistic> learn(Population past, long seed) {
    List<WeightedRow> accepted = new ArrayList<>();
    List<WeightedRow> everyone = new ArrayList<>();
    List<double[]> rejected = new ArrayList<>();
    for (int i = 0; i < past.outcomes().length; i++) {
      WeightedRow row = new WeightedRow(past.inputs()[i], past.outcomes()[i], 1);
      everyone.add(row);
      if (past.accepted()[i]) {
        accepted.add(row);
      } else {
        rejected.add(past.inputs()[i]);
      }
    }
    WeightedLogistic base = WeightedLogistic.fit(accepted);
    double[][] inputs = rejected.toArray(double[][]::new);
    double[] guesses = rejected.stream().mapToDouble(base::probability).toArray();
    Map<String, WeightedLogistic> models = new LinkedHashMap<>();
    models.put("accepted only", base);
    models.put("fuzzy augmentation", refit(accepted, RejectInference.fuzzy(inputs, guesses)));
    models.put(
        "parcelling × " + FACTOR,
        refit(accepted, RejectInference.parcelling(inputs, guesses, FACTOR, seed)));
    models.put("all outcomes known", WeightedLogistic.fit(everyone));
    return models;
  }

  private static WeightedLogistic refit(List<WeightedRow> accepted, List<WeightedRow> inferred) {
    List<WeightedRow> rows = new ArrayList<>(accepted);
    rows.addAll(inferred);
    return WeightedLogistic.fit(rows);
  }

  private static double[] judge(WeightedLogistic model, Population all) {
    double[] pds = new double[all.outcomes().length];
    double sum = 0;
    for (int i = 0; i < pds.length; i++) {
      pds[i] = model.probability(all.inputs()[i]);
      sum += pds[i];
    }
    Metrics metrics = Evaluator.evaluate(all.outcomes(), pds);
    return new double[] {metrics.auc(), metrics.brier(), metrics.logLoss(), sum / pds.length};
  }

  private static Result result(String method, List<double[]> values, List<double[]> base) {
    double[] mean = new double[4];
    double gain = 0;
    double squares = 0;
    int count = values.size();
    for (int repeat = 0; repeat < count; repeat++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values.get(repeat)[i] / count;
      }
      double won = base.get(repeat)[1] - values.get(repeat)[1];
      gain += won / count;
      squares += won * won;
    }
    double variance = Math.max(0, squares / count - gain * gain) / (count - 1);
    return new Result(method, mean[0], mean[1], mean[2], mean[3], gain, StrictMath.sqrt(variance));
  }

  private static String finding(List<Result> results) {
    List<String> parts = new ArrayList<>();
    for (Result result : results.subList(1, 3)) {
      boolean clear = Math.abs(result.brierGain()) > 2 * result.brierGainError() + 1e-9;
      String verdict = !clear ? "changes nothing" : result.brierGain() > 0 ? "helps" : "harms";
      parts.add(result.method() + " " + verdict);
    }
    return String.join("; ", parts);
  }
}
