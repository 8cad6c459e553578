package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.AttestedBatch;
import io.creditregistry.contracts.audit.BatchAttestation;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.audit.DisclosedScore;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.registry.RegistryClient;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a leaf of a cold batch says, whether the chain and the attesters bear it out, and whether it
 * may be used.
 *
 * @param status what the contract says of the leaf; MISSING where it is not under the root
 * @param rests what was not verified here but taken from the node
 */
record ProvenScore(
    long block,
    long maxAgeSeconds,
    String subjectId,
    ScoreStatus status,
    int scorePoints,
    int pdBps,
    long modelId,
    long dataTime,
    long sequence,
    List<Check> checks,
    String rests)
    implements Answer {

  /** No tree has this root: the contract's mark for a withdrawn batch. */
  private static final Bytes32 WITHDRAWN = Bytes32.of(BigInteger.ONE);

  static ProvenScore ask(RegistryClient registry, DisclosedScore opened, Duration maxAge) {
    long block = registry.rpc().blockNumber();
    RegistryClient pinned = registry.at(block);
    DisclosureLeaf leaf = opened.leaf();
    Bytes32 root = pinned.rating().commitmentRoot(opened.sequence());
    List<Check> checks = new ArrayList<>();
    checks.add(underRoot(opened, root));
    if (!root.isZero()) {
      checks.add(attested(opened, new BatchAttestation(registry, block).of(opened.sequence())));
    }
    ScoreStatus status =
        pinned
            .rating()
            .scoreByProof(opened.sequence(), leaf, opened.proof(), maxAge.toSeconds())
            .status();
    return new ProvenScore(
        block,
        maxAge.toSeconds(),
        leaf.subjectId().hex(),
        status,
        leaf.scorePoints(),
        leaf.pdBps(),
        leaf.modelId(),
        leaf.dataTime(),
        opened.sequence(),
        List.copyOf(checks),
        "root, status, log and attester set as the node at "
            + registry.rpc().url()
            + " gives them");
  }

  private static Check underRoot(DisclosedScore opened, Bytes32 root) {
    String name = "leaf under the root";
    if (root.isZero()) {
      return Check.failed(name, "batch " + opened.sequence() + " is no cold batch of this chain");
    }
    if (root.equals(WITHDRAWN)) {
      return Check.failed(name, "batch " + opened.sequence() + " was withdrawn");
    }
    Bytes32 found = MerkleProof.rootOf(opened.leaf().hash(), opened.proof());
    return found.equals(root)
        ? Check.passed(name, "batch " + opened.sequence() + ", " + root)
        : Check.failed(name, "expected " + root + " but the leaf leads to " + found);
  }

  private static Check attested(DisclosedScore opened, AttestedBatch batch) {
    String name = "attested";
    if (!batch.faults().isEmpty()) {
      return Check.failed(name, batch.faults().get(0));
    }
    Bytes32 found = MerkleProof.rootOf(opened.leaf().hash(), opened.proof());
    if (!found.equals(batch.header().merkleRoot())) {
      return Check.failed(
          name, "signed was " + batch.header().merkleRoot() + " but the leaf leads to " + found);
    }
    return Check.passed(
        name,
        "%d of %d attesters signed this root, threshold %d"
            .formatted(batch.signers().size(), batch.attesters(), batch.threshold()));
  }

  @Override
  public ExitCode exitCode() {
    boolean usable = status == ScoreStatus.CURRENT && checks.stream().allMatch(Check::passed);
    return usable ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    List<String> lines = new ArrayList<>(checks.stream().map(Check::line).toList());
    lines.add("Taken as given: " + rests + ".");
    return View.Sections.none()
        .with(
            "",
            View.Facts.none()
                .with("subject", subjectId)
                .with("status", status)
                .with("points", scorePoints)
                .with("PD", Pd.text(pdBps))
                .with("model", modelId)
                .with("data of", Moment.text(dataTime))
                .with("cold batch", sequence))
        .with("", new View.Lines(List.copyOf(lines)));
  }
}
