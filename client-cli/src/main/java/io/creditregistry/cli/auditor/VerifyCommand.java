package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.audit.AuditScope;
import io.creditregistry.contracts.audit.DisclosedScore;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl auditor verify}. */
@Command(
    name = "verify",
    description = {
      "Verify the whole history from raw chain data, trusting nobody but the addresses file.",
      "Headers, logs, hash chain, times and head are always verified whole; --from, --to and",
      "--subject choose the batches whose transactions, receipts and signatures are.",
      "Exit code 1 where a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl auditor verify --json",
      "  creditctl auditor verify --proofs sample --resume audit.evidence",
      "  creditctl auditor verify --disclosure score.json --features features.json \\",
      "    --model-file model.json --schema-file schema.json"
    })
final class VerifyCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Option(names = "--from", paramLabel = "N", description = "First batch; default 1.")
  private Long from;

  @Option(names = "--to", paramLabel = "N", description = "Last batch; default the newest.")
  private Long to;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "Only batches with this subject, and only its storage.")
  private SubjectId subject;

  @Option(
      names = "--proofs",
      paramLabel = "HOW",
      description = "How many subjects' storage to prove: all (default), sample or none.")
  private String proofs;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Keep what the node says in this file, and go on from there if interrupted.")
  private Path resume;

  @Option(
      names = "--disclosure",
      paramLabel = "FILE",
      description = "Recompute this disclosed score too (the oracle's answer, saved).")
  private Path disclosure;

  @Option(
      names = "--features",
      paramLabel = "FILE",
      description = "With --disclosure: the canonical text of the features, disclosed too.")
  private Path features;

  @Option(
      names = "--model-file",
      paramLabel = "FILE",
      description = {
        "With --disclosure: the model's canonical JSON, checked by its hash on chain. With the",
        "features the score is derived from them, not from the bins as disclosed."
      })
  private Path model;

  @Option(
      names = "--schema-file",
      paramLabel = "FILE",
      description = "With --model-file: its schema's canonical text, for models with categories.")
  private Path schema;

  @Override
  protected Answer process() {
    AuditScope scope =
        new AuditScope(
            batch("--from", from, 1),
            batch("--to", to, Long.MAX_VALUE),
            Optional.ofNullable(subject),
            ProofsOption.read(proofs).orElseThrow(() -> misuse(ProofsOption.mistake(proofs))),
            Optional.ofNullable(resume),
            disclosed());
    if (scope.fromBatch() > scope.toBatch()) {
      throw misuse("--from: expected at most --to " + to + " but found " + from);
    }
    return Verification.of(registry.registry(), scope, new Throttled(progress()));
  }

  private Optional<DisclosedScore> disclosed() {
    if (disclosure == null && (features != null || model != null || schema != null)) {
      throw misuse("--features, --model-file, --schema-file: expected together with --disclosure");
    }
    try {
      return Optional.ofNullable(disclosure)
          .map(TextFile::read)
          .map(DisclosedScore::parse)
          .map(score -> score.with(text(features), text(model), text(schema)));
    } catch (IllegalArgumentException malformed) {
      throw new CallerMistake(
          "--disclosure " + disclosure + ": " + malformed.getMessage(), malformed);
    }
  }

  private static Optional<String> text(Path file) {
    return Optional.ofNullable(file).map(TextFile::read).map(String::strip);
  }

  private long batch(String option, Long given, long otherwise) {
    if (given != null && given < 1) {
      throw misuse(option + ": expected a batch, 1 or above, but found " + given);
    }
    return given == null ? otherwise : given;
  }
}
