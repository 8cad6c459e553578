package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl auditor trust}. */
@Command(
    name = "trust",
    description = {
      "Write down what verify-bundle is to trust: chain, contract, attester sets, known blocks.",
      "Run it against a node that you trust, and compare the file with others."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl auditor trust --block 42 --out trust.json"})
final class TrustCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out;

  @Option(
      names = "--block",
      split = ",",
      paramLabel = "N",
      description = "Also trust the hash that the node gives for this block.")
  private List<Long> blocks;

  @Override
  protected Answer process() {
    return SavedTrust.write(registry.registry(), blocks == null ? List.of() : blocks, out);
  }
}
