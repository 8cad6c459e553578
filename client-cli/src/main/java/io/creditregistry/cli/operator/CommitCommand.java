package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.ScoreRequest;
import io.creditregistry.cli.oracle.ScoredBatch;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator commit}. */
@Command(
    name = "commit",
    description = {
      "Commit what is queued as a cold batch: one signed root for up to a million scores.",
      "Each score is then shown by its proof; see lender proof."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator commit --schema german --data german.data"})
final class CommitCommand extends Verb {
  private static final int MOST_LEAVES = 1_000_000;

  @Mixin private OracleOptions oracle;
  @Mixin private ErrorOptions errors;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Applicants to score first; without it, what is queued.")
  private Path data;

  @Option(
      names = "--schema",
      paramLabel = "NAME|FILE",
      description = "Of --data: a shipped schema's name, or your own YAML file.")
  private String schema;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "For --data: the model's id; default the active model.")
  private Long modelId;

  @Option(
      names = "--data-time",
      paramLabel = "SECONDS",
      description = "Of --data: Unix time that the data describe; default now.")
  private Long dataTime;

  @Option(
      names = "--max-leaves",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Scores in one batch, 1 to 1000000; default ${DEFAULT-VALUE}.")
  private int maxLeaves;

  @Override
  protected Answer process() {
    if (maxLeaves < 1 || maxLeaves > MOST_LEAVES) {
      throw misuse("--max-leaves: expected 1 to " + MOST_LEAVES + " but found " + maxLeaves);
    }
    if ((data == null) != (schema == null)) {
      throw misuse("--data and --schema: expected both or neither");
    }
    if (data != null) {
      ScoreRequest request =
          new ScoreRequest(data, schema, modelId, null, dataTime, errors.policy(), true);
      errors.ask(data, progress(), () -> oracle.client().score(request), ScoredBatch::rejected);
    }
    return new Published(oracle.client().commit(maxLeaves));
  }
}
