package io.creditregistry.oracle.disclosure;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.oracle.disclosure.DisclosureStore.Published;
import io.creditregistry.oracle.publication.BatchStore;
import io.creditregistry.oracle.publication.ColdTrees;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.publication.ScoredRecord;
import io.creditregistry.oracle.publication.StoredBatch;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens one leaf and proves it against its batch's root: by the kept tree of a cold batch, by a
 * tree rebuilt from the leaf hashes of a small one.
 */
@Component
class Discloser {
  private final BatchStore batches;
  private final RecordQueue queue;
  private final ColdTrees trees;

  Discloser(BatchStore batches, RecordQueue queue, ColdTrees trees) {
    this.batches = batches;
    this.queue = queue;
    this.trees = trees;
  }

  Disclosure disclose(Published published, DisclosureLeaf leaf) {
    var batch = batches.find(published.batchId()).orElseThrow();
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
        proof(batch, published, leaf).stream().map(Bytes32::hex).toList(),
        batch.header().merkleRoot().hex(),
        batch.header().sequence(),
        batch.attestation().digest().hex(),
        batch.transactionHash(),
        batch.blockNumber(),
        published.bins(),
        published.reasons());
  }

  private List<Bytes32> proof(StoredBatch batch, Published published, DisclosureLeaf leaf) {
    if (batch.kind() == BatchKind.COMMITMENT) {
      return trees.proof(batch, leaf.hash());
    }
    var hashes = queue.inBatch(batch.batchId()).stream().map(ScoredRecord::leafHash).toList();
    return MerkleTree.of(hashes).proof(published.place());
  }
}
