package io.creditregistry.oracle.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a bench, with the bounds that the project sets itself. */
final class BenchRows {
  /** What a mean over folds may lack of its target. */
  private static final double SLACK = 0.001;

  /** Targets by {@code DATASET.MODEL}: AUC, KS and Brier. */
  private static final Map<String, double[]> TARGETS =
      Map.of(
          "german.champion", new double[] {0.794, 0.500, 0.1645},
          "german.challenger", new double[] {0.798, 0.493, 0.1613},
          "south_german.champion", new double[] {0.791, 0.497, 0.1652},
          "south_german.challenger", new double[] {0.796, 0.490, 0.1615},
          "australian.champion", new double[] {0.929, 0.766, 0.0996},
          "australian.challenger", new double[] {0.9385, 0.777, 0.0925},
          "taiwan.champion", new double[] {0.779, 0.432, 0.1355},
          "taiwan.challenger", new double[] {0.7855, 0.437, 0.1335});

  private static final Map<String, Double> TRAINING_CPU =
      Map.of("taiwan.champion", 1.0, "taiwan.challenger", 5.0);

  private final List<Map<String, Object>> rows = new ArrayList<>();

  /** A mean over folds; its bound is the target less a thousandth. */
  void quality(String dataset, String model, String metric, double value) {
    String subject = dataset + "." + model;
    double[] targets = TARGETS.get(subject);
    boolean higher = metric.equals("auc") || metric.equals("ks");
    Double must = null;
    if (metric.equals(FoldSummary.TRAIN_CPU)) {
      must = TRAINING_CPU.get(subject);
    } else if (targets != null) {
      must =
          switch (metric) {
            case "auc" -> targets[0] - SLACK;
            case "ks" -> targets[1] - SLACK;
            case "brier" -> targets[2] + SLACK;
            default -> null;
          };
    }
    String unit = metric.equals(FoldSummary.TRAIN_CPU) ? "s" : "";
    add(subject + "." + metric, value, unit, higher, must);
  }

  void add(String name, double value, String unit, boolean higherIsBetter, Double must) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("value", value);
    row.put("unit", unit);
    row.put("better", higherIsBetter ? "higher" : "lower");
    if (must != null) {
      row.put("must", must);
    }
    rows.add(row);
  }

  List<Map<String, Object>> toJson() {
    return List.copyOf(rows);
  }
}
