package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.AgeConverter;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.audit.AuditScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl auditor report}. */
@Command(
    name = "report",
    description = {
      "Write an audit pack: one HTML page and a CSV file per table.",
      "Counts by month, model and attester, gaps, late updates, disputes, changes of roles and",
      "signers, gas; with the checklist of auditor verify. Exit code 1 where a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl auditor report --out audit-2026-11 --heartbeat 31d"})
final class ReportCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write.")
  private Path out;

  @Option(
      names = "--heartbeat",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = "How often a record is to be renewed, such as 31d; default as registered.")
  private Duration heartbeat;

  @Option(
      names = "--proofs",
      paramLabel = "HOW",
      description = "How many subjects' storage to prove: all (default), sample or none.")
  private String proofs;

  @Override
  protected Answer process() {
    AuditScope scope =
        new AuditScope(
            1,
            Long.MAX_VALUE,
            Optional.empty(),
            ProofsOption.read(proofs).orElseThrow(() -> misuse(ProofsOption.mistake(proofs))),
            Optional.empty());
    return SavedReport.write(
        registry.registry(), scope, Optional.ofNullable(heartbeat), out, new Throttled(progress()));
  }
}
