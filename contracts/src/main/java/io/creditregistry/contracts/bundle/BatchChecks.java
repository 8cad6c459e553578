package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.Arrays;

/** What a batch of any kind shows of itself: digest, signatures, transaction. */
final class BatchChecks {
  private final RegistryDomain domain;
  private final String prefix;
  private final SignedBatch batch;
  private final AttesterSet attesterSet;
  private final RawTransaction transaction;

  /**
   * @param prefix before each check's name; empty for the batch that brought the record
   */
  BatchChecks(RegistryDomain domain, PublishedBatch attested, String prefix) {
    this.domain = domain;
    this.prefix = prefix;
    this.batch = attested.batch();
    this.attesterSet = attested.attesterSet();
    this.transaction = attested.transaction();
  }

  /** The digest follows from domain, kind, header, content and the previous digest. */
  Check digest() {
    String name = prefix + "digest";
    Bytes32 digest = batch.recomputedDigest(domain);
    return digest.equals(batch.digest())
        ? Check.passed(name, digest.hex())
        : Check.failed(name, "given " + batch.digest() + " but the batch gives " + digest);
  }

  /** A quorum of the batch's attester set signed the digest, for its own epoch. */
  Check signatures() {
    String name = prefix + "signatures";
    if (attesterSet.epoch() != batch.header().epoch()) {
      return Check.failed(
          name,
          "the batch is of epoch "
              + batch.header().epoch()
              + " but the attester set of "
              + attesterSet.epoch());
    }
    return switch (QuorumVerifier.verify(batch.digest(), batch.signatures(), attesterSet)) {
      case QuorumResult.Reached(var signers) ->
          Check.passed(
              name,
              signers.size()
                  + " of "
                  + attesterSet.attesters().size()
                  + " attesters, threshold "
                  + attesterSet.threshold());
      case QuorumResult.Refused refused -> Check.failed(name, refused.evidence());
    };
  }

  /** The transaction hashes to its hash and publishes this very batch on this very contract. */
  Check transaction() {
    String name = prefix + "transaction";
    try {
      PublishCall call = PublishCall.decode(transaction.callOf(domain));
      boolean same =
          call.kind() == batch.kind()
              && call.header().equals(batch.header())
              && Arrays.equals(call.records(), batch.content())
              && Arrays.equals(call.signatures(), batch.signatures());
      return same
          ? Check.passed(name, transaction.hash() + " carries the batch")
          : Check.failed(name, "it carries something else than this batch");
    } catch (IllegalArgumentException malformed) {
      return Check.failed(name, malformed.getMessage());
    }
  }
}
