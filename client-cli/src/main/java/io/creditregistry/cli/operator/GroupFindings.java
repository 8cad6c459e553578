package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.oracle.FairnessView;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import java.util.Locale;

/** A model's figures by protected group, with a policy's findings. */
public record GroupFindings(@JsonValue FairnessView answer) implements Answer {

  @Override
  public ExitCode exitCode() {
    return answer.passed() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    FairnessView.Policy policy = answer.policy();
    View.Facts facts =
        View.Facts.none()
            .with("model", answer.modelId() + (answer.synthetic() ? " (synthetic data)" : ""))
            .with("measured on", answer.evaluatedOn() + " sample")
            .with("policy", policy.jurisdiction() + " from " + policy.from())
            .with("basis", policy.basis())
            .with("gate", policy.gate() ? "yes" : "no, a report")
            .with("approved", percent(answer.report().approvalShare()) + " safest");
    View.Sections page = View.Sections.none().with("", facts).with("By group", groups());
    page = page.with(answer.findings().size() + " findings", findings());
    return answer.alternatives().size() < 2
        ? page
        : page.with("Less discriminatory alternatives", alternatives());
  }

  private View.Table alternatives() {
    View.Table table = View.Table.of("without", "AUC", "worst impact ratio", "worst-off group");
    for (FairnessView.Alternative each : answer.alternatives()) {
      table =
          table.with(
              each.dropped().isEmpty() ? "nothing" : String.join(", ", each.dropped()),
              three(each.auc()),
              three(each.worstImpactRatio()),
              each.worstGroup());
    }
    return table;
  }

  private View.Table groups() {
    View.Table table =
        View.Table.of(
            "attribute",
            "group",
            "rows",
            "approved",
            "impact ratio",
            "mean difference",
            "equal opportunity",
            "mean PD",
            "bad rate",
            "AUC");
    for (FairnessView.Group each : answer.report().groups()) {
      table =
          table.with(
              each.attribute(),
              each.group() + (each.reference() ? " (reference)" : ""),
              each.rows(),
              percent(each.approvalRate()),
              three(each.adverseImpactRatio()),
              three(each.standardisedMeanDifference()),
              three(each.equalOpportunityGap()),
              percent(each.meanPd()),
              percent(each.badRate()),
              each.auc() == null ? null : three(each.auc()));
    }
    return table;
  }

  private View.Table findings() {
    View.Table table = View.Table.of("attribute", "group", "measure", "value", "limit");
    for (FairnessView.Finding each : answer.findings()) {
      table =
          table.with(
              each.attribute(),
              each.group(),
              each.measure(),
              three(each.value()),
              three(each.limit()));
    }
    return table;
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
