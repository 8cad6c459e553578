package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl auditor verify-consistency}. */
@Command(
    name = "verify-consistency",
    description = {
      "Verify without any network that a history only grew between two batches.",
      "Exit code 1 where a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl auditor verify-consistency consistency.json --trust trust.json --earlier DIGEST"
    })
final class VerifyConsistencyCommand extends Verb {

  @Parameters(paramLabel = "FILE", description = "The proof.")
  private Path proof;

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "TRUST.json",
      description = "Chain and contract; see auditor trust.")
  private Path trust;

  @Option(
      names = "--earlier",
      paramLabel = "DIGEST",
      description = "The earlier batch's digest, as noted then or as a bundle has it.")
  private String earlier;

  @Option(
      names = "--later",
      paramLabel = "DIGEST",
      description = "The later batch's digest, as a bundle or the contract's headHash has it.")
  private String later;

  @Override
  protected Answer process() {
    return ConsistencyVerdict.of(proof, trust, earlier, later);
  }
}
