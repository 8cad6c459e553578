package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl auditor verify-bundle}. */
@Command(
    name = "verify-bundle",
    description = {
      "Verify a bundle without any network, against what you trust beforehand.",
      "Exit code 1 where a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl auditor verify-bundle bundle.json --trust trust.json"})
final class VerifyBundleCommand extends Verb {

  @Parameters(paramLabel = "FILE", description = "The bundle.")
  private Path bundle;

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "TRUST.json",
      description = "Chain, contract, attester sets and known blocks; see auditor trust.")
  private Path trust;

  @Override
  protected Answer process() {
    return BundleVerdict.of(bundle, trust);
  }
}
