package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator fairness}. */
@Command(
    name = "fairness",
    description =
        "Hold a model's figures by protected group against a policy; exit code 1 where the policy"
            + " is a gate and has findings.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator fairness 1 --jurisdiction EU --day 2026-11-24"})
final class FairnessCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "MODEL", description = "The model's id.")
  private long modelId;

  @Option(
      names = "--jurisdiction",
      defaultValue = "US",
      paramLabel = "NAME",
      description = "Whose policy; default ${DEFAULT-VALUE}.")
  private String jurisdiction;

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      description = "The policy in force on this day; default today.")
  private LocalDate day;

  @Override
  protected Answer process() {
    return new GroupFindings(oracle.client().fairness(modelId, jurisdiction, day));
  }
}
