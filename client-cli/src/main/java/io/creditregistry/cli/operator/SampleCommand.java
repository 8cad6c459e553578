package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.workbench.OracleJob;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator sample}. */
@Command(
    name = "sample",
    description = "Write synthetic applicants as CSV; the same seed gives the same file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator sample --rows 2000 --seed 7 --out sample.csv",
      "  creditctl operator sample --schema synthetic-score --rows 2000 --out scores.csv"
    })
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

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description =
          "synthetic, or synthetic-score for applicants with an existing score; then no oracle need"
              + " run. Default: synthetic, from the oracle.")
  private String schema;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out;

  @Override
  protected Answer process() {
    if (rows < 1) {
      throw misuse("--rows: expected at least 1 but found " + rows);
    }
    if (schema != null) {
      return new JobAnswer(
          new OracleJob("sample")
              .with("--schema", schema)
              .with("--rows", rows)
              .with("--seed", seed)
              .with("--out", out)
              .run(progress()));
    }
    return Sample.write(oracle.client(), rows, seed, out);
  }
}
