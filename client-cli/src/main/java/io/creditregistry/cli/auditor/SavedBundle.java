package io.creditregistry.cli.auditor;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bundle.Bundle;
import io.creditregistry.contracts.bundle.BundleBuilder;
import io.creditregistry.contracts.bundle.BundleWriter;
import io.creditregistry.contracts.bundle.Disclosure;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A bundle in a file.
 *
 * @param block block whose state the bundle proves the record in
 * @param blockHash what a verifier has to know of the chain to trust that state
 */
public record SavedBundle(
    String subjectId,
    int scorePoints,
    long sequence,
    long block,
    String blockHash,
    boolean disclosed,
    String file)
    implements Answer {

  /**
   * Gathers the subject's proofs as of the newest block, checks them, and writes them.
   *
   * @throws CallerMistake where the subject has no record
   */
  public static SavedBundle write(
      RegistryClient registry, SubjectId subject, Optional<Disclosure> disclosure, Path file) {
    Bundle bundle =
        new BundleBuilder(registry)
            .build(subject, disclosure)
            .orElseThrow(
                () ->
                    new CallerMistake(
                        "SUBJECT: expected a subject with a record but found none for "
                            + subject.hex()));
    TextFile.write(file, BundleWriter.write(bundle));
    return new SavedBundle(
        subject.hex(),
        bundle.record().scorePoints(),
        bundle.record().sequence(),
        bundle.state().number(),
        bundle.state().hash().hex(),
        disclosure.isPresent(),
        file.toString());
  }

  /** The opened leaf that the oracle keeps, with the features that it commits to. */
  static Disclosure disclosure(OracleClient oracle, SubjectId subject, String features) {
    JsonNode opened = oracle.disclosure(subject.hex());
    List<Bytes32> proof = new ArrayList<>();
    opened.path("merkleProof").forEach(hash -> proof.add(Bytes32.of(hash.asString())));
    return new Disclosure(
        Bytes32.of(opened.path("leaf").path("featuresHash").asString()),
        Bytes32.of(opened.path("leaf").path("salt").asString()),
        proof,
        features.strip());
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("bundle", file)
        .with("subject", subjectId)
        .with("score", scorePoints + " points, batch " + sequence)
        .with("state of", "block " + block + ", " + blockHash)
        .with("features", disclosed ? "disclosed" : "not disclosed");
  }
}
