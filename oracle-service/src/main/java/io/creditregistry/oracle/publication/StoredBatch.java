package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.oracle.attestation.Attestation;

/**
 * A signed batch in the database.
 *
 * @param transactionHash the transaction that carries it, or that carried it to the chain
 * @param blockNumber null until it is on chain
 * @param gasUsed null until it is on chain
 * @param error why it was refused or given up; null otherwise
 */
public record StoredBatch(
    long batchId,
    BatchState state,
    Attestation attestation,
    String transactionHash,
    Long blockNumber,
    Long gasUsed,
    String error) {

  public BatchHeader header() {
    return attestation.header();
  }

  public BatchKind kind() {
    return attestation.kind();
  }

  /** How many records, leaves, corrections or subjects it speaks of. */
  public int size() {
    return attestation.size();
  }
}
