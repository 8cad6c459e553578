package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator sample}. */
@Command(
    name = "sample",
    description = "Write synthetic applicants as CSV; the same seed gives the same file.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator sample --rows 2000 --seed 7 --out sample.csv"})
final class SampleCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Option(names = "--rows", required = true, paramLabel = "N", description = "How many applicants.")
  private int rows;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out;

  @Override
  protected Answer process() {
    if (rows < 1) {
      throw misuse("--rows: expected at least 1 but found " + rows);
    }
    return Sample.write(oracle.client(), rows, seed, out);
  }
}
