package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl auditor consistency}. */
@Command(
    name = "consistency",
    description = {
      "Write a proof that the history only grew between two batches.",
      "Whoever knows both digests checks it without a network: see verify-consistency."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl auditor consistency --earlier 12 --later 40 --out consistency.json"
    })
final class ConsistencyCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Option(
      names = "--earlier",
      defaultValue = "0",
      paramLabel = "SEQUENCE",
      description = "Number of the earlier batch; default 0, before the first.")
  private long earlier;

  @Option(
      names = "--later",
      paramLabel = "SEQUENCE",
      description = "Number of the later batch; default the newest.")
  private Long later;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out;

  @Override
  protected Answer process() {
    return SavedConsistency.write(
        registry.registry(), earlier, later, out, new Throttled(progress()));
  }
}
