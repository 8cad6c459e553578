package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.util.Optional;

/**
 * Everything that shows one subject's record to be attested and on chain (protocol.md, "Bundle").
 *
 * @param domain chain and contract
 * @param subjectId whose record it is
 * @param record the stored word, taken apart
 * @param origin the batch that brought it, and how
 * @param release the batch that let it out of quarantine, where it had waited there
 * @param state the record in a block's state
 * @param disclosure what the score was made from, where disclosed
 */
public record Bundle(
    RegistryDomain domain,
    SubjectId subjectId,
    StoredScore record,
    RecordOrigin origin,
    Optional<PublishedBatch> release,
    StateEvidence state,
    Optional<Disclosure> disclosure) {
  /** What the file's {@code format} says; the number changes with the format. */
  public static final String FORMAT = "credit-registry-bundle/2";

  /** The format before, for records of a batch of scores alone; still read, no longer written. */
  public static final String FIRST_FORMAT = "credit-registry-bundle/1";

  /** The same with what the score was made from. */
  public Bundle disclosing(Disclosure disclosed) {
    return new Bundle(domain, subjectId, record, origin, release, state, Optional.of(disclosed));
  }

  /** The record's leaf of the disclosure tree, with what the record does not hold. */
  DisclosureLeaf leaf(Bytes32 featuresHash, Bytes32 salt) {
    return new DisclosureLeaf(
        subjectId,
        record.scorePoints(),
        record.pdBps(),
        record.modelId(),
        record.dataTime(),
        featuresHash,
        salt);
  }
}
