package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Scores against the outcomes that came later, as the oracle program tells them. */
public record Vintages(@JsonValue JsonNode report) implements Answer {

  @Override
  public ExitCode exitCode() {
    return report.path("alarm").asBoolean(false) ? ExitCode.CHECKED_AND_FALSE : ExitCode.DONE;
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("scores with an outcome", report.path("rows"))
            .with("scores without an outcome", report.path("scoresWithoutOutcome"))
            .with("outcomes without a score", report.path("outcomesWithoutScore"))
            .with("Gini to hold", figure(report, "baseGini"))
            .with("alarm", report.path("alarm").asBoolean(false) ? "yes" : "no");
    return View.Sections.none()
        .with("", facts)
        .with("By month", months())
        .with("By score band", bands());
  }

  private View.Table months() {
    View.Table table =
        View.Table.of("month", "rows", "bad", "told PD", "bad rate", "p", "Gini", "KS", "verdict");
    for (JsonNode month : report.path("months")) {
      table =
          table.with(
              month.path("month").asString(""),
              month.path("rows"),
              month.path("bads"),
              figure(month, "meanPd"),
              figure(month, "badRate"),
              figure(month, "pValue"),
              withInterval(month, "gini"),
              withInterval(month, "ks"),
              verdict(month));
    }
    return table;
  }

  private View.Table bands() {
    View.Table table = View.Table.of("score", "rows", "bad", "told PD", "bad rate", "p", "verdict");
    for (JsonNode band : report.path("bands")) {
      table =
          table.with(
              band.path("band").asString(""),
              band.path("rows"),
              band.path("bads"),
              figure(band, "meanPd"),
              figure(band, "badRate"),
              figure(band, "pValue"),
              verdict(band));
    }
    return table;
  }

  private static String verdict(JsonNode line) {
    return line.path("verdict").asString("").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String withInterval(JsonNode month, String name) {
    JsonNode interval = month.path(name + "Interval");
    return interval.isObject()
        ? "%s (%s to %s)"
            .formatted(figure(month, name), figure(interval, "low"), figure(interval, "high"))
        : "-";
  }

  private static String figure(JsonNode figures, String name) {
    JsonNode value = figures.path(name);
    return value.isNumber() ? String.format(Locale.ROOT, "%.4f", value.asDouble()) : "-";
  }
}
