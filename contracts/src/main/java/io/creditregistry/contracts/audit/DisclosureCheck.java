package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.model.DisclosedFeatures;
import io.creditregistry.contracts.model.PublishedModel;
import io.creditregistry.contracts.model.Recomputed;
import io.creditregistry.contracts.model.SchemaText;
import io.creditregistry.contracts.scorecard.ScorecardTable;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A disclosed score is the one that was published: its leaf is under its batch's root, and the
 * registered table, its code proven, gives exactly its points for the disclosed bins.
 */
final class DisclosureCheck implements HistoryCheck {
  private final DisclosedScore disclosed;

  DisclosureCheck(DisclosedScore disclosed) {
    this.disclosed = disclosed;
  }

  @Override
  public String name() {
    return "disclosed score";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    DisclosureLeaf leaf = disclosed.leaf();
    Optional<BatchPublished> batch =
        context.history().eventsOf(BatchPublished.class).stream()
            .filter(each -> each.header().sequence() == disclosed.sequence())
            .findFirst();
    if (batch.isEmpty()) {
      findings.add("no batch " + disclosed.sequence() + " in the history");
      return findings.check("");
    }
    findings.require(
        MerkleProof.verify(batch.get().header().merkleRoot(), leaf.hash(), disclosed.proof()),
        "the leaf is not under the root of batch " + disclosed.sequence());
    findings.require(
        batch.get().header().modelId() == leaf.modelId()
            && batch.get().header().dataTime() == leaf.dataTime(),
        "model and data time are not the batch's");
    boolean published =
        batch.get().stored().isEmpty()
            || batch.get().stored().stream()
                .anyMatch(
                    record ->
                        record.subjectId().equals(leaf.subjectId())
                            && record.scorePoints() == leaf.scorePoints()
                            && record.pdBps() == leaf.pdBps());
    findings.require(published, "batch " + disclosed.sequence() + " holds another record");
    disclosed
        .features()
        .ifPresent(
            features ->
                findings.require(
                    Keccak.hash(features).equals(leaf.featuresHash()),
                    "the features do not hash to " + leaf.featuresHash()));
    ProvenModel model = ProvenModel.read(context, leaf.modelId());
    Optional<Recomputed> derived = derived(model, findings);
    List<Integer> bins = derived.map(Recomputed::bins).orElse(disclosed.bins());
    String how =
        derived
            .map(any -> "from the features by the registered model")
            .orElse("from the bins as disclosed; they were not derived from features");
    String score =
        bins.isEmpty() ? ofTrees(derived) : recomputed(context, model, bins, findings) + " " + how;
    return findings.check(
        leaf.subjectId() + " in batch " + disclosed.sequence() + ": leaf under the root; " + score);
  }

  /** What the registered model makes of the features; empty where one of the two is not given. */
  private Optional<Recomputed> derived(ProvenModel registered, Findings findings) {
    if (disclosed.features().isEmpty() || disclosed.model().isEmpty()) {
      return Optional.empty();
    }
    PublishedModel model = PublishedModel.parse(disclosed.model().get());
    findings.require(
        model.hash().equals(registered.modelHash()),
        "expected the model with hash " + registered.modelHash() + " but found " + model.hash());
    Optional<SchemaText> schema = disclosed.schema().map(SchemaText::parse);
    schema.ifPresent(model::require);
    Recomputed score = model.score(DisclosedFeatures.parse(disclosed.features().get(), schema));
    findings.require(
        score.scorePoints() == disclosed.leaf().scorePoints(),
        "the registered model gives "
            + score.scorePoints()
            + " points for the features but the leaf says "
            + disclosed.leaf().scorePoints());
    findings.require(
        disclosed.bins().isEmpty() || disclosed.bins().equals(score.bins()),
        "the features fall into bins " + score.bins() + " but disclosed are " + disclosed.bins());
    return Optional.of(score);
  }

  private String ofTrees(Optional<Recomputed> derived) {
    return derived
        .map(
            score ->
                "model "
                    + disclosed.leaf().modelId()
                    + " gives exactly "
                    + score.scorePoints()
                    + " points from the features")
        .orElse("not recomputed: a model without a table needs the features and the model");
  }

  private String recomputed(
      AuditContext context, ProvenModel model, List<Integer> bins, Findings findings) {
    DisclosureLeaf leaf = disclosed.leaf();
    ScorecardTable table = context.client().models().scorecardOf(leaf.modelId());
    Bytes32 proven =
        context
            .anchor()
            .storage(context.client().rpc(), model.scorecard(), List.of())
            .account()
            .codeHash();
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    code.write(0);
    code.writeBytes(table.encode());
    findings.require(
        proven.equals(Keccak.hash(code.toByteArray())),
        "the table given is not the one kept at " + model.scorecard());
    int points = points(table, bins);
    findings.require(
        points == leaf.scorePoints(),
        "the registered table gives "
            + points
            + " points for the bins but the leaf says "
            + leaf.scorePoints());
    return "model " + leaf.modelId() + " gives exactly " + points + " points";
  }

  private static int points(ScorecardTable table, List<Integer> bins) {
    if (bins.size() != table.points().size()) {
      throw new IllegalArgumentException(
          "bins: expected " + table.points().size() + " but found " + bins.size());
    }
    long sum = table.basePoints();
    for (int i = 0; i < bins.size(); i++) {
      List<Integer> feature = table.points().get(i);
      int bin = bins.get(i);
      if (bin < 0 || bin >= feature.size()) {
        throw new IllegalArgumentException(
            "bin of feature " + i + ": expected below " + feature.size() + " but found " + bin);
      }
      sum += feature.get(bin);
    }
    return (int) Math.clamp(sum, table.minPoints(), table.maxPoints());
  }
}
