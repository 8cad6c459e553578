package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.oracle.relay.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Empties the queue into cold batches: only the root of a tree of salted leaves goes onto the
 * chain.
 */
@Component
public class BatchCommitter {
  private final BatchPublisher publisher;
  private final ColdQueue queue;
  private final ColdTrees trees;

  BatchCommitter(BatchPublisher publisher, ColdQueue queue, ColdTrees trees) {
    this.publisher = publisher;
    this.queue = queue;
    this.trees = trees;
  }

  /**
   * @param maxLeaves leaves in one batch, 1..1,000,000
   * @throws io.creditregistry.oracle.problem.OracleException if chain, keys or deployment are not
   *     there
   */
  public PublicationResult commit(int maxLeaves) {
    var batches = new ArrayList<StoredBatch>();
    while (true) {
      var one = new One(maxLeaves);
      var result = publisher.issue(one::plan, one::keep);
      batches.addAll(result.batches());
      if (result.halted().isPresent() || one.selection.isEmpty()) {
        return new PublicationResult(List.copyOf(batches), List.of(), result.halted());
      }
    }
  }

  /** One batch on its way. */
  private final class One {
    private final int maxLeaves;
    private Optional<ColdSelection> selection = Optional.empty();

    One(int maxLeaves) {
      this.maxLeaves = maxLeaves;
    }

    Optional<Draft> plan(Registry registry) {
      selection = queue.next(maxLeaves);
      return selection.map(
          chosen -> {
            var tree = MerkleTree.of(chosen.leafHashes());
            trees.keep(tree);
            return new Draft(
                BatchKind.COMMITMENT,
                chosen.modelId(),
                chosen.dataTime(),
                tree.root(),
                BatchKind.leafCount(chosen.leaves()));
          });
    }

    void keep(long batchId) {
      queue.assign(batchId, selection.orElseThrow());
    }
  }
}
