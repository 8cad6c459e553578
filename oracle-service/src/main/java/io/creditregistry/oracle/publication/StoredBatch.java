package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.attestation.Attestation;
import java.util.List;

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

  /** The subjects that it names; none where it names leaves. */
  List<SubjectId> subjects() {
    var content = attestation.content();
    return switch (kind()) {
      case SCORES -> Records.unpack(content).stream().map(BatchRecord::subjectId).toList();
      case CORRECTIONS ->
          Corrections.unpack(content).stream().map(each -> each.record().subjectId()).toList();
      case RELEASE -> SubjectId.unpack(content);
      case COMMITMENT -> List.of();
    };
  }

  /** How many records, leaves, corrections or subjects it speaks of. */
  public int size() {
    return attestation.size();
  }
}
