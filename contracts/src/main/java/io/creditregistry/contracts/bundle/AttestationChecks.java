package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** What the attesters said of the subject: record, batch, digest, signatures, disclosure. */
final class AttestationChecks {
  private final Bundle bundle;
  private final SignedBatch batch;
  private final BatchHeader header;

  AttestationChecks(Bundle bundle) {
    this.bundle = bundle;
    this.batch = bundle.batch();
    this.header = batch.header();
  }

  /** The batch holds the subject once, with the bundle's record. */
  Check record() {
    String name = "record in batch";
    List<BatchRecord> found;
    try {
      found =
          Records.unpack(batch.records()).stream()
              .filter(each -> each.subjectId().equals(bundle.subjectId()))
              .toList();
    } catch (IllegalArgumentException malformed) {
      return Check.failed(name, malformed.getMessage());
    }
    StoredScore record = bundle.record();
    if (found.size() != 1) {
      return Check.failed(
          name, "expected one record of " + bundle.subjectId() + " but found " + found.size());
    }
    boolean same =
        found.get(0).scorePoints() == record.scorePoints()
            && found.get(0).pdBps() == record.pdBps()
            && header.sequence() == record.sequence()
            && header.modelId() == record.modelId()
            && header.dataTime() == record.dataTime();
    return same
        ? Check.passed(
            name,
            record.scorePoints()
                + " points, "
                + record.pdBps()
                + " bps, batch "
                + header.sequence())
        : Check.failed(name, "stored " + record + " but the batch says " + found.get(0));
  }

  /** The digest follows from domain, header, records and the previous digest. */
  Check digest() {
    Bytes32 digest = BatchDigest.of(bundle.domain(), header, batch.records(), batch.previousHash());
    return digest.equals(batch.digest())
        ? Check.passed("digest", digest.hex())
        : Check.failed("digest", "given " + batch.digest() + " but the batch gives " + digest);
  }

  /** A quorum of the bundle's attester set signed the digest, for its own epoch. */
  Check signatures() {
    String name = "signatures";
    if (bundle.attesterSet().epoch() != header.epoch()) {
      return Check.failed(
          name,
          "the batch is of epoch "
              + header.epoch()
              + " but the attester set of "
              + bundle.attesterSet().epoch());
    }
    return switch (QuorumVerifier.verify(
        batch.digest(), batch.signatures(), bundle.attesterSet())) {
      case QuorumResult.Reached(var signers) ->
          Check.passed(
              name,
              signers.size()
                  + " of "
                  + bundle.attesterSet().attesters().size()
                  + " attesters, threshold "
                  + bundle.attesterSet().threshold());
      case QuorumResult.Refused refused -> Check.failed(name, refused.evidence());
    };
  }

  /** The transaction hashes to its hash and publishes this very batch on this very contract. */
  Check transaction() {
    String name = "transaction";
    if (!bundle.transaction().isConsistent()) {
      return Check.failed(
          name,
          "its bytes hash to "
              + Keccak.hash(bundle.transaction().raw())
              + ", not "
              + bundle.transaction().hash());
    }
    try {
      PublishingTransaction.Content content = bundle.transaction().content();
      PublishCall call = PublishCall.decode(content.data());
      boolean same =
          content
                  .chainId()
                  .map(id -> id.equals(BigInteger.valueOf(bundle.domain().chainId())))
                  .orElse(true)
              && Arrays.equals(content.to(), bundle.domain().contract().toBytes())
              && call.kind() == BatchKind.SCORES
              && call.header().equals(header)
              && Arrays.equals(call.records(), batch.records())
              && Arrays.equals(call.signatures(), batch.signatures());
      return same
          ? Check.passed(name, bundle.transaction().hash() + " carries the batch")
          : Check.failed(
              name, "it carries something else than this batch for " + bundle.domain().contract());
    } catch (IllegalArgumentException malformed) {
      return Check.failed(name, malformed.getMessage());
    }
  }

  /** Data, publication, deadline and the proof's block follow each other. */
  Check times() {
    long published = bundle.record().publishedAt();
    boolean inOrder = header.dataTime() <= published && published <= header.deadline();
    String evidence =
        "data "
            + header.dataTime()
            + ", published "
            + published
            + ", deadline "
            + header.deadline();
    return inOrder ? Check.passed("times", evidence) : Check.failed("times", evidence);
  }

  /** The features hash to the leaf's hash, and the leaf is in the batch's tree. */
  Check disclosure(Disclosure known) {
    String name = "disclosure";
    if (!Keccak.hash(known.features()).equals(known.featuresHash())) {
      return Check.failed(name, "the features do not hash to " + known.featuresHash());
    }
    StoredScore record = bundle.record();
    Bytes32 leaf =
        new DisclosureLeaf(
                bundle.subjectId(),
                record.scorePoints(),
                record.pdBps(),
                record.modelId(),
                record.dataTime(),
                known.featuresHash(),
                known.salt())
            .hash();
    return MerkleProof.verify(header.merkleRoot(), leaf, known.proof())
        ? Check.passed(name, "leaf " + leaf + " is under the batch's Merkle root")
        : Check.failed(
            name, "leaf " + leaf + " is not under " + Hex.encode(header.merkleRoot().toBytes()));
  }
}
