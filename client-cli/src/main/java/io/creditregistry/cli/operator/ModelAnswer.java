package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.ModelView;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Locale;

/** One model, with its hold-out figures. */
public record ModelAnswer(@JsonValue ModelView model) implements Answer {

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("model", model.modelId() + nameInBrackets())
            .with("status", model.status())
            .with("kind", model.kind())
            .with("hash", model.modelHash())
            .with("dataset", model.dataset() + (model.synthetic() ? " (synthetic)" : ""))
            .with("rows", model.rows() + ", of which hold-out " + model.holdoutRows().size());
    return model.metrics() == null
        ? facts
        : View.Sections.none().with("", facts).with("Hold-out sample", figures());
  }

  private String nameInBrackets() {
    return model.name() == null ? "" : " (" + model.name() + ")";
  }

  private View.Table figures() {
    ModelView.Metrics metrics = model.metrics();
    View.Table table = View.Table.of(label(), "AUC", "Gini", "KS", "Brier");
    table = row(table, "champion (scorecard)", metrics.champion());
    return metrics.challenger() == null
        ? table
        : row(table, "challenger (boosting)", metrics.challenger());
  }

  private String label() {
    return model.synthetic() ? "model on synthetic data" : "model";
  }

  private static View.Table row(View.Table table, String name, ModelView.Figures figures) {
    return table.with(
        name, four(figures.auc()), four(figures.gini()), four(figures.ks()), four(figures.brier()));
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
