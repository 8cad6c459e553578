package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.evaluation.Interval;
import io.creditregistry.oracle.evaluation.Metrics;
import io.creditregistry.oracle.evaluation.ResampledMean;
import io.creditregistry.oracle.evaluation.ScoreFit;
import io.creditregistry.oracle.training.CrossValidation.Entry;
import io.creditregistry.oracle.training.CrossValidation.FoldResult;
import io.creditregistry.oracle.training.SwapSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fold results put together per model.
 *
 * @param folds the results in order
 */
record FoldSummary(List<FoldResult> folds) {
  /** Name of the processor time of one fit, in seconds, among the metrics. */
  static final String TRAIN_CPU = "train_cpu_s";

  FoldSummary {
    folds = List.copyOf(folds);
  }

  /** The models measured, in order. */
  List<String> models() {
    return folds.get(0).entries().stream().map(Entry::model).toList();
  }

  /** Champion against challenger, all folds put together. */
  SwapSet swapSet() {
    return folds.stream().map(FoldResult::swapSet).reduce(SwapSet::plus).orElseThrow();
  }

  /** What a search chose in each fold; empty where there was none. */
  List<Map<String, Object>> chosen() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FoldResult result : folds) {
      result
          .chosen()
          .ifPresent(
              chosen -> {
                Map<String, Object> fold = new LinkedHashMap<>();
                fold.put("repeat", result.repeat());
                fold.put("fold", result.fold());
                fold.putAll(chosen.toJson());
                all.add(fold);
              });
    }
    return all;
  }

  /** Metric to its mean over the folds. */
  Map<String, Double> mean(String model) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Map<String, Object> fold : perFold(model)) {
      fold.forEach(
          (name, value) -> {
            if (value instanceof Double number) {
              sums.merge(name, number, Double::sum);
            }
          });
    }
    sums.replaceAll((name, sum) -> sum / folds.size());
    return sums;
  }

  /** Metric to its standard deviation over the folds. */
  Map<String, Double> deviation(String model) {
    Map<String, Double> means = mean(model);
    Map<String, Double> squares = new LinkedHashMap<>();
    for (Map<String, Object> fold : perFold(model)) {
      means.forEach(
          (name, mean) -> {
            double gap = (Double) fold.get(name) - mean;
            squares.merge(name, gap * gap, Double::sum);
          });
    }
    squares.replaceAll((name, sum) -> Math.sqrt(sum / Math.max(1, folds.size() - 1)));
    return squares;
  }

  /** Metric to about 95 % confidence in its mean, corrected for rows that trainings share. */
  Map<String, Interval> intervals(String model) {
    double perRepeat =
        folds.size() / (double) folds.stream().map(FoldResult::repeat).distinct().count();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (String metric : mean(model).keySet()) {
      double[] values =
          perFold(model).stream().mapToDouble(fold -> (Double) fold.get(metric)).toArray();
      intervals.put(metric, ResampledMean.of(values, 1, perRepeat - 1).interval());
    }
    intervals.remove(TRAIN_CPU);
    return intervals;
  }

  /** Errors in points, and how well scores below the schema's cut are told from the others. */
  private static Map<String, Double> scored(ScoreFit fit, Metrics metrics) {
    Map<String, Double> values = new LinkedHashMap<>(fit.values());
    values.put("auc", metrics.auc());
    values.put("gini", metrics.gini());
    values.put("ks", metrics.ks());
    return values;
  }

  /** Each fold's metrics, with the numbers of repeat and fold as integers. */
  List<Map<String, Object>> perFold(String model) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FoldResult result : folds) {
      Entry entry =
          result.entries().stream().filter(e -> e.model().equals(model)).findFirst().orElseThrow();
      Metrics metrics = entry.metrics();
      Map<String, Object> fold = new LinkedHashMap<>();
      fold.put("repeat", result.repeat());
      fold.put("fold", result.fold());
      fold.putAll(entry.fit().map(fit -> scored(fit, metrics)).orElseGet(metrics::values));
      fold.put(TRAIN_CPU, entry.cpuSeconds());
      all.add(fold);
    }
    return all;
  }
}
