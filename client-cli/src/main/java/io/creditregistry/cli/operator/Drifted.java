package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.DriftView;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import java.util.Locale;

/** How far a model's applicants have moved. */
public record Drifted(@JsonValue DriftView report) implements Answer {

  @Override
  public ExitCode exitCode() {
    return report.verdict().equals("act") ? ExitCode.CHECKED_AND_FALSE : ExitCode.DONE;
  }

  @Override
  public View view() {
    View.Sections page = View.Sections.none().with("", facts());
    if (!report.features().isEmpty()) {
      page = page.with("By feature", features());
    }
    return report.months().isEmpty() ? page : page.with("By month", months());
  }

  private View.Facts facts() {
    DriftView.Score score = report.score();
    return View.Facts.none()
        .with("model", report.modelId() + (report.synthetic() ? " (synthetic data)" : ""))
        .with("records scored", report.rows())
        .with("population stability index", score.index() == null ? null : four(score.index()))
        .with(
            "by chance alone about",
            score.expectedByChance() == null ? null : four(score.expectedByChance()))
        .with("verdict", report.verdict());
  }

  private View.Table features() {
    View.Table table = View.Table.of("feature", "index", "verdict");
    for (DriftView.Feature each : report.features()) {
      table = table.with(each.feature(), four(each.index()), each.verdict());
    }
    return table;
  }

  private View.Table months() {
    View.Table table = View.Table.of("month", "records", "mean points", "index", "verdict");
    for (DriftView.Month each : report.months()) {
      table =
          table.with(
              each.month(),
              each.rows(),
              String.format(Locale.ROOT, "%.1f", each.meanScorePoints()),
              four(each.index()),
              each.verdict());
    }
    return table;
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
