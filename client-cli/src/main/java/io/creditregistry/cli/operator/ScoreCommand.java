package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.ScoreRequest;
import io.creditregistry.cli.oracle.ScoredBatch;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator score}. */
@Command(
    name = "score",
    description = "Score applicants and queue their scores for publication.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator score --schema german --data german.data --rows 3,14,15"
    })
final class ScoreCommand extends Verb {

  @Mixin private OracleOptions oracle;
  @Mixin private ErrorOptions errors;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Applicants, in the schema's format.")
  private Path data;

  @Option(
      names = "--schema",
      required = true,
      paramLabel = "NAME|FILE",
      description =
          "synthetic, synthetic-score, german, south_german, australian, taiwan, heloc,"
              + " give-me-some-credit, or your own YAML file.")
  private String schema;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "The model's id; default the active model.")
  private Long modelId;

  @Option(
      names = "--rows",
      paramLabel = "N,N,...",
      split = ",",
      description = "Only these data rows, counted from 0; default all.")
  private List<Integer> rows;

  @Option(
      names = "--data-time",
      paramLabel = "SECONDS",
      description = "Unix time that the data describe; default now.")
  private Long dataTime;

  @Option(
      names = "--brief",
      description = "Leave the scores out of the answer, as a file of many rows asks for.")
  private boolean brief;

  @Override
  protected Answer process() {
    ScoreRequest request =
        new ScoreRequest(data, schema, modelId, rows, dataTime, errors.policy(), brief);
    return new Scored(
        errors.ask(data, progress(), () -> oracle.client().score(request), ScoredBatch::rejected));
  }
}
