package io.creditregistry.cli.operator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import tools.jackson.databind.JsonNode;

/** A model's chain of hashes and what was compared, as the oracle program tells them. */
public record Provenance(@JsonValue JsonNode report) implements Answer {

  @Override
  public ExitCode exitCode() {
    return intact() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  private boolean intact() {
    return report.path("intact").asBoolean(false);
  }

  @Override
  public View view() {
    View.Table checks = View.Table.of("", "compared", "found", "expected");
    for (JsonNode check : report.path("checks")) {
      checks =
          checks.with(
              check.path("holds").asBoolean(false) ? "✓" : "✕",
              check.path("what").asString(""),
              check.path("found").asString(""),
              check.path("expected").asString(""));
    }
    View.Table chain = View.Table.of("link", "hash", "chain up to here");
    for (JsonNode link : report.path("chain")) {
      chain =
          chain.with(
              link.path("of").asString(""),
              link.path("hash").asString(""),
              link.path("chained").asString(""));
    }
    return View.Sections.none()
        .with("", View.Facts.none().with("intact", intact() ? "yes" : "no"))
        .with("Checks", checks)
        .with("Chain of hashes", chain);
  }
}
