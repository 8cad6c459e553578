package io.creditregistry.oracle.disclosure;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.oracle.disclosure.DisclosureStore.Published;
import io.creditregistry.oracle.publication.BatchStore;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.publication.ScoredRecord;
import org.springframework.stereotype.Component;

/**
 * Opens one leaf: rebuilds the batch's tree from its leaf hashes and proves the leaf against the
 * root.
 */
@Component
class Discloser {
  private final BatchStore batches;
  private final RecordQueue queue;

  Discloser(BatchStore batches, RecordQueue queue) {
    this.batches = batches;
    this.queue = queue;
  }

  Disclosure disclose(Published published, DisclosureLeaf leaf) {
    var batch = batches.find(published.batchId()).orElseThrow();
    var hashes = queue.inBatch(batch.batchId()).stream().map(ScoredRecord::leafHash).toList();
    var tree = MerkleTree.of(hashes);
    return new Disclosure(
        DisclosureLeaf.TYPES,
        new Disclosure.Leaf(
            leaf.subjectId().hex(),
            leaf.scorePoints(),
            leaf.pdBps(),
            leaf.modelId(),
            leaf.dataTime(),
            leaf.featuresHash().hex(),
            leaf.salt().hex()),
        leaf.hash().hex(),
        tree.proof(published.place()).stream().map(Bytes32::hex).toList(),
        tree.root().hex(),
        batch.header().sequence(),
        batch.attestation().digest().hex(),
        batch.transactionHash(),
        batch.blockNumber(),
        published.bins(),
        published.reasons());
  }
}
