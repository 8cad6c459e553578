package io.creditregistry.cli.lender;

import io.creditregistry.cli.lender.DisclosedScore.Reason;
import io.creditregistry.contracts.audit.AttestedBatch;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.CallRevertedException;
import io.creditregistry.contracts.registry.ModelRegistryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether disclosed reasons are the score's: the leaf is under the root that the attesters signed,
 * the chain's own scorecard gives the attested points for the bins, and the model whose hash is on
 * chain gives these reasons for these bins.
 */
final class ReasonChecks {
  private static final int MOST_REASONS = 4;

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
  Check points(ModelRegistryClient models) {
    try {
      int computed = models.computeScore(score.modelId(), disclosed.bins());
      return computed == score.scorePoints()
          ? Check.passed("score recomputed", computed + " points by the scorecard on chain")
          : Check.failed(
              "score recomputed",
              "attested "
                  + score.scorePoints()
                  + " points but the scorecard on chain gives "
                  + computed);
    } catch (CallRevertedException refused) {
      return Check.failed(
          "score recomputed", "the chain cannot recompute it: " + refused.reason().text());
    }
  }

  /**
   * The model gives exactly these reasons.
   *
   * @param canonical the model's canonical JSON
   * @param modelHash its hash on chain; empty for an unknown model
   */
  Check reasons(String canonical, Optional<Bytes32> modelHash) {
    String name = "reasons recomputed";
    Bytes32 found = Keccak.hash(canonical);
    if (!modelHash.equals(Optional.of(found))) {
      return Check.failed(
          name, "expected the model with hash " + modelHash.orElse(null) + " but found " + found);
    }
    try {
      List<String> expected = expected(JsonMapper.shared().readTree(canonical).path("features"));
      List<String> given = disclosed.reasons().stream().map(ReasonChecks::line).toList();
      return expected.equals(given)
          ? Check.passed(name, String.join(", ", given))
          : Check.failed(name, "the model gives " + expected + " but disclosed are " + given);
    } catch (JacksonException | IndexOutOfBoundsException | NullPointerException e) {
      return Check.failed(name, "the model's JSON holds no scorecard for these bins");
    }
  }

  private List<String> expected(JsonNode features) {
    List<Reason> losses = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      JsonNode feature = features.get(i);
      int[] points = feature.path("points").valueStream().mapToInt(JsonNode::asInt).toArray();
      int lost = IntStream.of(points).max().orElse(0) - points[disclosed.bins()[i]];
      if (lost > 0 && feature.path("reason").asBoolean(false)) {
        String name = feature.path("bins").path("feature").asString("");
        losses.add(new Reason("", "", name, lost));
      }
    }
    return losses.stream()
        .sorted((a, b) -> Integer.compare(b.pointsLost(), a.pointsLost()))
        .limit(MOST_REASONS)
        .map(ReasonChecks::line)
        .toList();
  }

  private static String line(Reason reason) {
    return reason.feature() + " -" + reason.pointsLost();
  }
}
