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
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A bundle in a file.
 *
 * @param kind of the batch that brought the record: scores, corrections or commitment
 * @param releasedBy the batch that let the record out of quarantine; null where it never waited
 * @param marks the record's status bits by name
 * @param block block whose state the bundle proves the record in
 * @param blockHash what a verifier has to know of the chain to trust that state
 */
public record SavedBundle(
    String subjectId,
    int scorePoints,
    long sequence,
    String kind,
    Long releasedBy,
    List<String> marks,
    long block,
    String blockHash,
    boolean disclosed,
    String file)
    implements Answer {

  /**
   * Gathers the proofs of the subject's present record, checks them, and writes them.
   *
   * @throws CallerMistake where the subject has no record
   */
  public static SavedBundle write(RegistryClient registry, SubjectId subject, Path file) {
    return write(gather(registry, subject), file);
  }

  static Bundle gather(RegistryClient registry, SubjectId subject) {
    return new BundleBuilder(registry)
        .build(subject)
        .orElseThrow(
            () ->
                new CallerMistake(
                    "SUBJECT: expected a subject with a record but found none for "
                        + subject.hex()));
  }

  /** The same of the record that one batch brought. */
  static Bundle gather(RegistryClient registry, SubjectId subject, long batch) {
    return new BundleBuilder(registry)
        .build(subject, batch)
        .orElseThrow(
            () ->
                new CallerMistake(
                    "--batch: expected a batch whose record of "
                        + subject.hex()
                        + " was stored but found "
                        + batch
                        + ", which did not name it, or whose record was held and not released, or"
                        + " whose leaf was not promoted"));
  }

  static SavedBundle write(Bundle bundle, Path file) {
    TextFile.write(file, BundleWriter.write(bundle));
    return new SavedBundle(
        bundle.subjectId().hex(),
        bundle.record().scorePoints(),
        bundle.record().sequence(),
        bundle.origin().by().batch().kind().name().toLowerCase(Locale.ROOT),
        bundle.release().map(release -> release.batch().header().sequence()).orElse(null),
        bundle.record().marks(),
        bundle.state().number(),
        bundle.state().hash().hex(),
        bundle.disclosure().isPresent(),
        file.toString());
  }

  /**
   * The bundle with the opened leaf that the oracle keeps of its record, and the features.
   *
   * @throws CallerMistake where the features are not those that the leaf commits to
   */
  static Bundle disclosing(Bundle bundle, OracleClient oracle, String features) {
    JsonNode opened = oracle.disclosure(bundle.subjectId().hex(), bundle.record().sequence());
    List<Bytes32> proof = new ArrayList<>();
    opened.path("merkleProof").forEach(hash -> proof.add(Bytes32.of(hash.asString())));
    Bytes32 expected = Bytes32.of(opened.path("leaf").path("featuresHash").asString());
    Bytes32 found = Keccak.hash(features);
    if (!found.equals(expected)) {
      throw new CallerMistake(
          "--features: expected the features of batch "
              + bundle.record().sequence()
              + ", which hash to "
              + expected
              + ", but found some that hash to "
              + found);
    }
    Bytes32 salt = Bytes32.of(opened.path("leaf").path("salt").asString());
    return bundle.disclosing(new Disclosure(expected, salt, proof, features));
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("bundle", file)
        .with("subject", subjectId)
        .with("score", scorePoints + " points, batch " + sequence + " (" + came() + ")")
        .with("marks", marks.isEmpty() ? "none" : String.join(", ", marks))
        .with("state of", "block " + block + ", " + blockHash)
        .with("features", disclosed ? "disclosed" : "not disclosed");
  }

  private String came() {
    return kind + (releasedBy == null ? "" : ", released by batch " + releasedBy);
  }
}
