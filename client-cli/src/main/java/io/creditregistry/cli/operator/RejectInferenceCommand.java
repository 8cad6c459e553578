package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator reject-inference}. */
@Command(
    name = "reject-inference",
    description =
        "Simulate whether guessing the outcomes of refused applicants helps, on synthetic"
            + " applicants whose outcomes are all known.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator reject-inference --simulate --seed 1"})
final class RejectInferenceCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Option(
      names = "--simulate",
      description = "Run the simulation: training itself never infers outcomes.")
  private boolean simulate;

  @Option(
      names = "--rows",
      defaultValue = "2000",
      paramLabel = "N",
      description = "Applicants in each of 20 repeats, 200 to 20000; default ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed; default ${DEFAULT-VALUE}.")
  private long seed;

  @Override
  protected Answer process() {
    if (!simulate) {
      throw misuse("reject-inference: expected --simulate; training never infers outcomes");
    }
    if (rows < 200 || rows > 20_000) {
      throw misuse("--rows: expected 200 to 20000 but found " + rows);
    }
    return new Simulated(oracle.client().rejectSimulation(rows, seed));
  }
}
