package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SubjectList;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.record.SubjectId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender score}. */
@Command(
    name = "score",
    description = {
      "Ask the chain for subjects' scores, and verify what the attesters signed.",
      "Each record, or its absence, is proven in the newest block's state.",
      "Exit code 1 where a score is missing, stale, revoked or frozen."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender score 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --max-age 30d"
    })
final class ScoreCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private OracleOptions oracle;

  @Option(
      names = "--via",
      paramLabel = "URL",
      description = "Ask this service's index instead of the chain; nothing is verified then.")
  private URI via;

  @Option(
      names = "--proof",
      paramLabel = "FILE",
      description = "Check this opened leaf of a cold batch instead; lender proof fetches it.")
  private Path proof;

  @Parameters(arity = "0..*", paramLabel = "SUBJECT", description = "Subject ids: 0x, 40 digits.")
  private List<String> subjects;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "File with one subject id per line; lines that begin with # are skipped.")
  private Path file;

  @Option(
      names = "--max-age",
      paramLabel = "AGE",
      description = "How old a score's data may be, as 90s, 12h or 30d; default 30d.")
  private Duration maxAge;

  @Option(
      names = "--unproven",
      description = "Take the node's word for the records; for nodes that give no eth_getProof.")
  private boolean unproven;

  @Override
  protected Answer process() {
    List<SubjectId> asked = new ArrayList<>(SubjectList.of(subjects));
    if (file != null) {
      asked.addAll(SubjectList.parse(file, TextFile.read(file)));
    }
    if (asked.isEmpty()) {
      throw misuse("SUBJECT: expected at least one subject id, or --file");
    }
    if (proof != null) {
      if (asked.size() != 1 || via != null) {
        throw misuse("--proof: expected exactly one SUBJECT and no --via");
      }
      return ProvenScore.ask(registry.registry(), ProofFile.read(proof, asked.getFirst()), maxAge);
    }
    if (via != null) {
      return IndexedScores.ask(oracle.clientOf(via), via, asked, maxAge);
    }
    return Scores.read(ScoreState.newest(registry.registry(), !unproven), asked, maxAge);
  }
}
