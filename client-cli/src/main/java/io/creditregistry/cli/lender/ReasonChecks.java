package io.creditregistry.cli.lender;

import io.creditregistry.contracts.audit.AttestedBatch;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.model.DisclosedFeatures;
import io.creditregistry.contracts.model.PublishedModel;
import io.creditregistry.contracts.model.Recomputed;
import io.creditregistry.contracts.model.Recomputed.Loss;
import io.creditregistry.contracts.model.SchemaText;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.CallRevertedException;
import io.creditregistry.contracts.registry.ModelRegistryClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether disclosed reasons are the score's: the leaf is under the root that the attesters signed,
 * and the model whose hash is on chain gives the attested points and these reasons, from the
 * features where they are disclosed, else from the bins by the chain's own scorecard.
 */
final class ReasonChecks {
  private static final String POINTS = "score recomputed";
  private static final String REASONS = "reasons recomputed";

  private final SubjectId subject;
  private final StoredScore score;
  private final AttestedBatch batch;
  private final DisclosedScore disclosed;

  ReasonChecks(
      SubjectId subject, StoredScore score, AttestedBatch batch, DisclosedScore disclosed) {
    this.subject = subject;
    this.score = score;
    this.batch = batch;
    this.disclosed = disclosed;
  }

  /** The opened leaf belongs to the batch. */
  Check leaf() {
    Bytes32 leaf =
        new DisclosureLeaf(
                subject,
                score.scorePoints(),
                score.pdBps(),
                score.modelId(),
                score.dataTime(),
                disclosed.featuresHash(),
                disclosed.salt())
            .hash();
    Bytes32 root = batch.header().merkleRoot();
    return MerkleProof.verify(root, leaf, disclosed.proof())
        ? Check.passed("disclosure", "leaf " + leaf + " is under the signed root")
        : Check.failed("disclosure", "leaf " + leaf + " is not under the signed root " + root);
  }

  /** The scorecard on chain gives the attested points for the disclosed bins. */
  private Check points(ModelRegistryClient models) {
    try {
      return samePoints(
          models.computeScore(score.modelId(), disclosed.bins()), "the scorecard on chain");
    } catch (CallRevertedException refused) {
      return Check.failed(POINTS, "the chain cannot recompute it: " + refused.reason().text());
    }
  }

  /**
   * The registered model gives the attested points, the disclosed bins and exactly the disclosed
   * reasons for the disclosed features; where those were not disclosed, a scorecard gives the
   * reasons for the disclosed bins, and the points are the chain's to recompute.
   *
   * @param canonical the model's canonical JSON
   * @param modelHash its hash on chain; empty for an unknown model
   * @param schema the canonical text of the model's schema; asked for where features are disclosed
   */
  List<Check> byModel(
      String canonical,
      Optional<Bytes32> modelHash,
      Supplier<String> schema,
      ModelRegistryClient models) {
    try {
      PublishedModel model = PublishedModel.parse(canonical);
      if (!modelHash.equals(Optional.of(model.hash()))) {
        return List.of(
            Check.failed(
                REASONS,
                "expected the model with hash "
                    + modelHash.orElse(null)
                    + " but found "
                    + model.hash()));
      }
      if (disclosed.features().isPresent()) {
        return byFeatures(model, disclosed.features().get(), SchemaText.parse(schema.get()));
      }
      return model.lossesOf(disclosed.bins()).isPresent()
          ? List.of(points(models), sameReasons(model.lossesOf(disclosed.bins()).get()))
          : List.of(
              Check.failed(
                  POINTS,
                  "the model has no table: expected the features that the applicant discloses"
                      + " (--features)"));
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return List.of(Check.failed(REASONS, String.valueOf(malformed.getMessage())));
    }
  }

  private List<Check> byFeatures(PublishedModel model, String features, SchemaText schema) {
    if (!Keccak.hash(features).equals(disclosed.featuresHash())) {
      return List.of(
          Check.failed(
              POINTS, "the features do not hash to " + disclosed.featuresHash() + " in the leaf"));
    }
    model.require(schema);
    Recomputed found = model.score(DisclosedFeatures.parse(features, Optional.of(schema)));
    return List.of(
        samePoints(found.scorePoints(), "the registered model from the features"),
        sameReasons(found.losses()));
  }

  private Check samePoints(int computed, String by) {
    return computed == score.scorePoints()
        ? Check.passed(POINTS, computed + " points by " + by)
        : Check.failed(
            POINTS, "attested " + score.scorePoints() + " points but " + by + " gives " + computed);
  }

  private Check sameReasons(List<Loss> losses) {
    List<String> expected =
        losses.stream().map(loss -> line(loss.feature(), loss.points())).toList();
    List<String> given =
        disclosed.reasons().stream()
            .map(reason -> line(reason.feature(), reason.pointsLost()))
            .toList();
    return expected.equals(given)
        ? Check.passed(REASONS, String.join(", ", given))
        : Check.failed(REASONS, "the model gives " + expected + " but disclosed are " + given);
  }

  private static String line(String feature, int pointsLost) {
    return feature + " -" + pointsLost;
  }
}
