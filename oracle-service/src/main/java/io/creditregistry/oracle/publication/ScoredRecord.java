package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;

/**
 * One score of one subject, as it waits for its batch.
 *
 * @param recordId given by the queue
 * @param dataTime Unix seconds that the data describe
 * @param scorePoints 300..850
 * @param pdBps 0..10000
 * @param leafHash of its disclosure leaf; outlives the leaf's salt, so that other leaves' proofs
 *     still work after an erasure
 */
public record ScoredRecord(
    long recordId,
    SubjectId subjectId,
    long modelId,
    long dataTime,
    int scorePoints,
    int pdBps,
    Bytes32 leafHash) {

  BatchRecord batchRecord() {
    return new BatchRecord(subjectId, scorePoints, pdBps);
  }
}
