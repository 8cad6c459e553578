package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator export}. */
@Command(
    name = "export",
    description = "Write a scorecard for another system; every format gives the same points.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator export 1 --format sql --out scorecard.sql"})
final class ExportCommand extends Verb {
  private static final List<String> FORMATS = List.of("json", "sql", "pmml", "table");

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "MODEL", description = "The scorecard's id.")
  private long modelId;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description =
          "json (canonical, as hashed), sql (one statement), pmml (4.4) or table (as on chain).")
  private String format;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out;

  @Override
  protected Answer process() {
    if (!FORMATS.contains(format)) {
      throw misuse("--format: expected one of " + FORMATS + " but found " + format);
    }
    return Export.write(oracle.client(), modelId, format, out);
  }
}
