package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.bundle.Disclosure;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl auditor bundle}. */
@Command(
    name = "bundle",
    description = {
      "Write one subject's proofs into a file that anyone can verify without a network.",
      "With --features the oracle adds what the score was made from."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl auditor bundle 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --out bundle.json"
    })
final class BundleCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out;

  @Option(
      names = "--features",
      paramLabel = "FILE",
      description = "Disclose these features (their canonical JSON, exactly as hashed).")
  private Path features;

  @Override
  protected Answer process() {
    Optional<Disclosure> disclosure =
        features == null
            ? Optional.empty()
            : Optional.of(
                SavedBundle.disclosure(oracle.client(), subject, TextFile.read(features)));
    return SavedBundle.write(registry.registry(), subject, disclosure, out);
  }
}
