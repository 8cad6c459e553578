package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Models evaluated on folds: per fold, mean, deviation and interval, as the oracle tells them. */
public record FoldEvaluation(@JsonValue JsonNode report) implements Answer {

  @Override
  public View view() {
    String synthetic = report.path("synthetic").asBoolean(false) ? " (synthetic)" : "";
    View.Facts facts =
        View.Facts.none()
            .with("dataset", report.path("schema").asString("") + synthetic)
            .with("rows", report.path("rows") + ", of which bad " + report.path("bads"))
            .with("rejected rows", report.path("rejectedRows"))
            .with("folds", report.path("folds") + " in repeats " + report.path("repeats"))
            .with("protected attributes", protectedUse());
    return View.Sections.none()
        .with("", facts)
        .with("Mean over the folds, with about 95 % confidence in it", table())
        .with("Who is approved when each model approves 70 %", swapSet());
  }

  private String protectedUse() {
    return report.path("usesProtected").asBoolean(false)
        ? "may be inputs, never reasons; --without-protected leaves them out"
        : "left out";
  }

  private boolean scored() {
    return report.has("badBelow");
  }

  private View.Table errors() {
    String auc = "AUC below " + report.path("badBelow");
    View.Table table = View.Table.of("model", "RMSE, points", "MAE, points", "R²", auc);
    for (var model : report.path("models").properties()) {
      table =
          table.with(
              model.getKey(),
              withInterval(model.getValue(), "rmse"),
              withInterval(model.getValue(), "mae"),
              withInterval(model.getValue(), "r2"),
              figure(model.getValue().path("mean"), "auc"));
    }
    return table;
  }

  private static String withInterval(JsonNode model, String name) {
    JsonNode interval = model.path("interval").path(name);
    return "%s (%s to %s)"
        .formatted(
            figure(model.path("mean"), name), figure(interval, "low"), figure(interval, "high"));
  }

  private View.Table table() {
    if (scored()) {
      return errors();
    }
    View.Table table =
        View.Table.of("model", "AUC", "KS", "Brier", "log-loss", "ECE", "training CPU s");
    for (var model : report.path("models").properties()) {
      JsonNode mean = model.getValue().path("mean");
      JsonNode interval = model.getValue().path("interval");
      table =
          table.with(
              model.getKey(),
              within(mean, interval, "auc"),
              within(mean, interval, "ks"),
              within(mean, interval, "brier"),
              figure(mean, "logloss"),
              figure(mean, "ece"),
              figure(mean, "train_cpu_s"));
    }
    return table;
  }

  private View.Table swapSet() {
    View.Table table = View.Table.of("approved by", "rows", "bad", "bad rate");
    JsonNode groups = report.path("swapSet");
    table = row(table, "both", groups.path("approvedByBoth"));
    table = row(table, "the challenger alone", groups.path("swappedIn"));
    table = row(table, "the champion alone", groups.path("swappedOut"));
    return row(table, "neither", groups.path("approvedByNeither"));
  }

  private static View.Table row(View.Table table, String name, JsonNode group) {
    return table.with(name, group.path("rows"), group.path("bads"), figure(group, "badRate"));
  }

  /** A figure with the bounds of its interval. */
  private static String within(JsonNode mean, JsonNode intervals, String name) {
    JsonNode interval = intervals.path(name);
    return figure(mean, name)
        + " ("
        + figure(interval, "low")
        + " to "
        + figure(interval, "high")
        + ")";
  }

  private static String figure(JsonNode figures, String name) {
    return String.format(Locale.ROOT, "%.4f", figures.path(name).asDouble(Double.NaN));
  }
}
