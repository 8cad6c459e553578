package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code creditctl lender proof}. */
@Command(
    name = "proof",
    description = {
      "Fetch a subject's opened leaf with its proof from the oracle, for score --proof and promote.",
      "Nothing is verified yet."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender proof 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --out proof.json"
    })
final class ProofCommand extends Verb {

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "SUBJECT", description = "The subject's id.")
  private SubjectId subject;

  @Option(
      names = "--batch",
      paramLabel = "SEQUENCE",
      description = "The batch that brought the record; default the newest.")
  private Long batch;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write it; keep it as secret as the score.")
  private Path out;

  @Override
  protected Answer process() {
    JsonNode opened =
        batch == null
            ? oracle.client().disclosure(subject.hex())
            : oracle.client().disclosure(subject.hex(), batch);
    TextFile.writeSecret(out, opened.toPrettyString() + "\n");
    return new SavedProof(
        subject.hex(),
        opened.path("sequence").asLong(),
        opened.path("merkleProof").size(),
        out.toString());
  }

  /**
   * A proof in a file.
   *
   * @param siblings hashes between leaf and root
   */
  record SavedProof(String subjectId, long sequence, int siblings, String file) implements Answer {
    @Override
    public View view() {
      return View.Facts.none()
          .with("proof", file)
          .with("subject", subjectId)
          .with("batch", sequence)
          .with("siblings", siblings);
    }
  }
}
