package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.workbench.OracleJob;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl operator score-file}. */
@Command(
    name = "score-file",
    description = {
      "Score a file of any length with a model from a file, on this machine.",
      "All cores, constant memory, nothing published; the result appears whole or not at all."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator score-file --schema german --data german.data --model champion.json --out scores.csv"
    })
final class ScoreFileCommand extends Verb {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Applicants, in the schema's format.")
  private Path data;

  @Option(
      names = "--schema",
      required = true,
      paramLabel = "NAME",
      description = "A shipped schema's name, or your own YAML file.")
  private String schema;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The model's canonical JSON, as fit or export write it.")
  private Path model;

  @Option(
      names = "--challenger",
      paramLabel = "FILE",
      description = "Another model that scores a share of the applicants, drawn by a hash.")
  private Path challenger;

  @Option(
      names = "--challenger-share",
      paramLabel = "SHARE",
      description = "The challenger's share, 0 to 1; default 0.1.")
  private Double challengerShare;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "CSV: row, reference, model, points, PD in basis points, grade, reason codes.")
  private Path out;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "CSV for what the schema refuses; without it, the first such row ends the job.")
  private Path rejects;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Scoring threads; default one per core.")
  private Integer threads;

  @Override
  protected Answer process() {
    return new JobAnswer(
        new OracleJob("score")
            .jvm("-Xmx256m", "-XX:+UseSerialGC")
            .with("--schema", schema)
            .with("--data", data)
            .with("--model", model)
            .with("--challenger", challenger)
            .with("--challenger-share", challengerShare)
            .with("--out", out)
            .with("--rejects", rejects)
            .with("--threads", threads)
            .run(progress()));
  }
}
