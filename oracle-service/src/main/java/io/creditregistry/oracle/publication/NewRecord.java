package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.SubjectId;

/**
 * A fresh score for the queue.
 *
 * @param dataTime Unix seconds that the data describe
 * @param reasons JSON array of reason codes, kept off chain
 * @param bins JSON array of the scorecard's bins, kept off chain; null for a model without bins
 */
public record NewRecord(
    SubjectId subjectId,
    long modelId,
    long dataTime,
    int scorePoints,
    int pdBps,
    String grade,
    String reasons,
    String bins,
    Bytes32 featuresHash) {

  DisclosureLeaf leaf(Bytes32 salt) {
    return new DisclosureLeaf(subjectId, scorePoints, pdBps, modelId, dataTime, featuresHash, salt);
  }
}
