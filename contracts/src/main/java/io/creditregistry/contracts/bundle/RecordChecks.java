package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.StoredScore;
import java.util.List;
import java.util.Optional;

/** What the signed batches say of the subject's record: the record itself, times, disclosure. */
final class RecordChecks {
  private static final String IN_BATCH = "record in batch";

  private final Bundle bundle;
  private final StoredScore record;
  private final BatchHeader header;

  RecordChecks(Bundle bundle) {
    this.bundle = bundle;
    this.record = bundle.record();
    this.header = bundle.origin().header();
  }

  /** The batch that brought the record says just that of the subject, and says it once. */
  Check record() {
    try {
      return switch (bundle.origin()) {
        case RecordOrigin.Scored(PublishedBatch by) -> scored(by);
        case RecordOrigin.Corrected(PublishedBatch by) -> corrected(by);
        case RecordOrigin.Promoted(PublishedBatch by, Promotion promotion) -> promoted(promotion);
      };
    } catch (IllegalArgumentException malformed) {
      return Check.failed(IN_BATCH, malformed.getMessage());
    }
  }

  private Check scored(PublishedBatch by) {
    List<BatchRecord> found =
        Records.unpack(by.batch().content()).stream().filter(this::isOfSubject).toList();
    return single(found, false).orElseGet(() -> Check.passed(IN_BATCH, evidence()));
  }

  private Check corrected(PublishedBatch by) {
    List<Correction> found =
        Corrections.unpack(by.batch().content()).stream()
            .filter(each -> isOfSubject(each.record()))
            .toList();
    return single(found.stream().map(Correction::record).toList(), true)
        .orElseGet(
            () ->
                Check.passed(
                    IN_BATCH,
                    evidence()
                        + ", in place of batch "
                        + found.get(0).replacedSequence()
                        + "'s, reason "
                        + found.get(0).reasonCode()));
  }

  /** What is wrong with a list that has to hold the record, once; empty where nothing is. */
  private Optional<Check> single(List<BatchRecord> found, boolean isCorrection) {
    if (found.size() != 1) {
      return failed("expected one record of " + bundle.subjectId() + " but found " + found.size());
    }
    boolean same =
        found.get(0).scorePoints() == record.scorePoints()
            && found.get(0).pdBps() == record.pdBps()
            && header.sequence() == record.sequence()
            && header.modelId() == record.modelId()
            && header.dataTime() == record.dataTime();
    return same
        ? mark(isCorrection)
        : failed("stored " + record + " but the batch says " + found.get(0));
  }

  /** The contract marks corrections, and nothing else, as corrected. */
  private Optional<Check> mark(boolean isCorrection) {
    boolean marked = (record.statusBits() & StoredScore.CORRECTED) != 0;
    return marked == isCorrection
        ? Optional.empty()
        : failed(
            "expected a record that is "
                + (isCorrection ? "" : "not ")
                + "marked as corrected but found status bits "
                + record.statusBits());
  }

  private Check promoted(Promotion promotion) {
    Bytes32 leaf = bundle.leaf(promotion.featuresHash(), promotion.salt()).hash();
    if (header.sequence() != record.sequence()) {
      return Check.failed(
          IN_BATCH, "stored batch " + record.sequence() + " but found batch " + header.sequence());
    }
    if (!MerkleProof.verify(header.merkleRoot(), leaf, promotion.proof())) {
      return Check.failed(IN_BATCH, "leaf " + leaf + " is not under " + header.merkleRoot());
    }
    return mark(false)
        .orElseGet(() -> Check.passed(IN_BATCH, evidence() + ", leaf " + leaf + " under its root"));
  }

  private boolean isOfSubject(BatchRecord each) {
    return each.subjectId().equals(bundle.subjectId());
  }

  private String evidence() {
    return record.scorePoints() + " points, " + record.pdBps() + " bps, batch " + header.sequence();
  }

  private static Optional<Check> failed(String evidence) {
    return Optional.of(Check.failed(IN_BATCH, evidence));
  }

  /** The data come before what stored the record, and that came within its signed deadline. */
  Check times() {
    String name = "times";
    long published = record.publishedAt();
    boolean ordered = header.dataTime() <= published && record.dataTime() <= published;
    String evidence = "data " + record.dataTime() + ", published " + published;
    Optional<BatchHeader> storing = storing();
    if (storing.isPresent()) {
      ordered &= storing.get().dataTime() <= published && published <= storing.get().deadline();
      evidence += ", deadline " + storing.get().deadline();
    }
    return ordered ? Check.passed(name, evidence) : Check.failed(name, evidence);
  }

  /** The batch whose transaction stored the record; none where a promotion did. */
  private Optional<BatchHeader> storing() {
    if (bundle.release().isPresent()) {
      return bundle.release().map(release -> release.batch().header());
    }
    return bundle.origin() instanceof RecordOrigin.Promoted
        ? Optional.empty()
        : Optional.of(header);
  }

  /** The features hash to the leaf's hash, and the leaf is in the batch's tree. */
  Check disclosure(Disclosure known) {
    String name = "disclosure";
    if (!Keccak.hash(known.features()).equals(known.featuresHash())) {
      return Check.failed(name, "the features do not hash to " + known.featuresHash());
    }
    Bytes32 leaf = bundle.leaf(known.featuresHash(), known.salt()).hash();
    return MerkleProof.verify(header.merkleRoot(), leaf, known.proof())
        ? Check.passed(name, "leaf " + leaf + " is under the batch's Merkle root")
        : Check.failed(name, "leaf " + leaf + " is not under " + header.merkleRoot());
  }
}
