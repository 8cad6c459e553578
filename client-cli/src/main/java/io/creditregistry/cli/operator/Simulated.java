package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.RejectSimulation;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.Locale;

/** What a simulation of reject inference found. */
public record Simulated(@JsonValue RejectSimulation simulation) implements Answer {

  @Override
  public View view() {
    View.Sections page =
        View.Sections.none()
            .with(
                "",
                View.lines(
                    "synthetic applicants, "
                        + simulation.repeats()
                        + " repeats of "
                        + simulation.rows()
                        + ", judged on all who apply"));
    for (RejectSimulation.Scenario scenario : simulation.scenarios()) {
      String title =
          String.format(
              Locale.ROOT,
              "%s (%.0f %% accepted, bad rate of all %.1f %%): %s",
              scenario.name(),
              scenario.acceptedShare() * 100,
              scenario.badRate() * 100,
              scenario.finding());
      page = page.with(title, table(scenario));
    }
    return page;
  }

  private static View.Table table(RejectSimulation.Scenario scenario) {
    View.Table table =
        View.Table.of("learnt from", "AUC", "Brier", "log-loss", "mean PD", "Brier gain", "±");
    for (RejectSimulation.Result result : scenario.results()) {
      table =
          table.with(
              result.method(),
              four(result.auc()),
              four(result.brier()),
              four(result.logLoss()),
              four(result.meanPd()),
              four(result.brierGain()),
              four(result.brierGainError()));
    }
    return table;
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
