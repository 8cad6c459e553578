package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.bundle.Bundle;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl auditor bundle}. */
@Command(
    name = "bundle",
    description = {
      "Write one subject's proofs into a file that anyone can verify without a network.",
      "However its record came: scored, corrected, released from quarantine or promoted.",
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

  @Option(
      names = "--batch",
      paramLabel = "SEQUENCE",
      description =
          "The batch that brought the record; default the present record's. Of a record that a"
              + " later one replaced, the bundle shows that it stood when it was stored.")
  private Long batch;

  @Override
  protected Answer process() {
    Bundle bundle =
        batch == null
            ? SavedBundle.gather(registry.registry(), subject)
            : SavedBundle.gather(registry.registry(), subject, batch);
    return SavedBundle.write(
        features == null
            ? bundle
            : SavedBundle.disclosing(bundle, oracle.client(), TextFile.read(features).strip()),
        out);
  }
}
