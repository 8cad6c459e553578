package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.Optional;

/**
 * Everything that shows one subject's record to be attested and on chain (protocol.md, "Bundle").
 *
 * @param domain chain and contract
 * @param subjectId whose record it is
 * @param record the stored word, taken apart
 * @param batch the batch that brought it
 * @param attesterSet who could sign that batch
 * @param transaction the transaction that published it
 * @param state the record in a block's state
 * @param disclosure what the score was made from, where disclosed
 */
public record Bundle(
    RegistryDomain domain,
    SubjectId subjectId,
    StoredScore record,
    SignedBatch batch,
    AttesterSet attesterSet,
    PublishingTransaction transaction,
    StateEvidence state,
    Optional<Disclosure> disclosure) {
  /** What the file's {@code format} says; the number changes with the format. */
  public static final String FORMAT = "credit-registry-bundle/1";
}
