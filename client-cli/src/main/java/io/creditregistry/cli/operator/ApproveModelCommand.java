package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.ModelTerms;
import io.creditregistry.cli.outcome.Answer;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator models approve}. */
@Command(
    name = "approve",
    description = {
      "Register a model on chain, which lets its scores be published.",
      "What is promised for it here never changes; without options every record passes."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator models approve 1 --max-step 120 --max-moved-share 3000 --heartbeat 30d"
    })
final class ApproveModelCommand extends Verb {
  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Option(
      names = "--location",
      paramLabel = "URI",
      description = "Where the canonical JSON can be had; its hash goes on chain.")
  private String location;

  @Option(names = "--min-points", paramLabel = "N", description = "Least points of a record.")
  private Integer minPoints;

  @Option(names = "--max-points", paramLabel = "N", description = "Most points of a record.")
  private Integer maxPoints;

  @Option(
      names = "--max-step",
      paramLabel = "N",
      description = "Largest change of a subject's points from record to record.")
  private Integer maxStepPoints;

  @Option(
      names = "--max-moved-share",
      paramLabel = "BPS",
      description = "Largest share of a batch's records that may move, in basis points.")
  private Integer maxMovedShareBps;

  @Option(
      names = "--heartbeat",
      paramLabel = "AGE",
      description = "Longest time between two records of a subject; default 90d.")
  private Duration heartbeat;

  @Option(
      names = "--deviation",
      paramLabel = "N",
      description = "Change of points that calls for a new record earlier; default any.")
  private Integer deviationPoints;

  @Override
  protected Answer process() {
    ModelTerms terms =
        new ModelTerms(
            location,
            minPoints,
            maxPoints,
            maxStepPoints,
            maxMovedShareBps,
            heartbeat == null ? null : heartbeat.toSeconds(),
            deviationPoints);
    return new ModelAnswer(oracle.client().approve(modelId, terms));
  }
}
