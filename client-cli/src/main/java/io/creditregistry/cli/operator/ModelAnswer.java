package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One model, with its hold-out figures. */
public record ModelAnswer(@JsonValue ModelView model) implements Answer {
  private static final List<Metric> METRICS =
      List.of(
          new Metric("AUC", "auc", ModelView.Figures::auc),
          new Metric("Gini", "gini", ModelView.Figures::gini),
          new Metric("KS", "ks", ModelView.Figures::ks),
          new Metric("H-measure", "hmeasure", ModelView.Figures::hMeasure),
          new Metric("Brier", "brier", ModelView.Figures::brier),
          new Metric("log-loss", "logloss", ModelView.Figures::logLoss),
          new Metric("ECE", "ece", ModelView.Figures::ece),
          new Metric("accuracy", "accuracy", ModelView.Figures::accuracy),
          new Metric("precision", "precision", ModelView.Figures::precision),
          new Metric("recall", "recall", ModelView.Figures::recall),
          new Metric("F1", "f1", ModelView.Figures::f1));

  private record Metric(String name, String key, ToDoubleFunction<ModelView.Figures> value) {}

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("model", model.modelId() + nameInBrackets())
            .with("status", model.status())
            .with("kind", model.kind())
            .with("hash", model.modelHash())
            .with("dataset", model.dataset() + (model.synthetic() ? " (synthetic)" : ""))
            .with("rows", model.rows() + ", of which hold-out " + model.holdoutRows().size())
            .with("rejected rows", model.rejectedRows());
    return model.metrics() == null
        ? facts
        : View.Sections.none().with("", facts).with("Hold-out sample", figures());
  }

  private String nameInBrackets() {
    return model.name() == null ? "" : " (" + model.name() + ")";
  }

  private View figures() {
    ModelView.Metrics metrics = model.metrics();
    View.Table table =
        View.Table.of(label(), "champion (scorecard)", "95 %", "challenger (boosting)", "95 %");
    for (Metric metric : METRICS) {
      table =
          table.with(
              metric.name(),
              value(metric, metrics.champion()),
              interval(metric, metrics.champion()),
              value(metric, metrics.challenger()),
              interval(metric, metrics.challenger()));
    }
    return table.with(
        "bads found / refused goods",
        confusion(metrics.champion()),
        null,
        confusion(metrics.challenger()),
        null);
  }

  private String label() {
    return model.synthetic() ? "synthetic data" : "metric";
  }

  private static String value(Metric metric, ModelView.Figures figures) {
    return figures == null ? null : four(metric.value().applyAsDouble(figures));
  }

  private static String interval(Metric metric, ModelView.Figures figures) {
    ModelView.Interval interval =
        figures == null || figures.intervals() == null
            ? null
            : figures.intervals().get(metric.key());
    return interval == null ? null : four(interval.low()) + "–" + four(interval.high());
  }

  private static String confusion(ModelView.Figures figures) {
    ModelView.Confusion calls = figures == null ? null : figures.confusion();
    return calls == null
        ? null
        : calls.truePositives()
            + " of "
            + (calls.truePositives() + calls.falseNegatives())
            + " / "
            + calls.falsePositives()
            + " of "
            + (calls.falsePositives() + calls.trueNegatives());
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
