package io.creditregistry.cli.auditor;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.consistency.ConsistencyBuilder;
import io.creditregistry.contracts.consistency.ConsistencyJson;
import io.creditregistry.contracts.consistency.ConsistencyProof;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import java.nio.file.Path;

/**
 * A consistency proof in a file.
 *
 * @param earlier sequence of the earlier batch, 0 for the beginning
 * @param earlierDigest what its verifier has to know of it
 * @param later sequence of the later batch
 */
record SavedConsistency(
    long earlier, String earlierDigest, long later, String laterDigest, int batches, String file)
    implements Answer {

  /**
   * Gathers the batches between, checks their digests, and writes them.
   *
   * @param to null for the newest batch
   * @throws CallerMistake where the chain has no such batches
   * @throws WorldUnavailable where the node holds logs back
   */
  static SavedConsistency write(
      RegistryClient registry, long from, Long to, Path file, ReadProgress progress) {
    long head = registry.rating().sequence();
    long end = to == null ? head : to;
    if (from < 0 || from > end || end > head) {
      throw new CallerMistake(
          "--earlier and --later: expected 0 <= earlier <= later <= "
              + head
              + ", the newest batch, but found "
              + from
              + " and "
              + end);
    }
    try {
      ConsistencyProof proof = new ConsistencyBuilder(registry).build(from, end, progress);
      TextFile.write(file, ConsistencyJson.write(proof));
      return new SavedConsistency(
          from,
          proof.from().digest().hex(),
          end,
          proof.to().digest().hex(),
          proof.batches().size(),
          file.toString());
    } catch (IllegalArgumentException missing) {
      throw new WorldUnavailable("the node holds logs back: " + missing.getMessage(), missing);
    }
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("proof", file)
        .with("batches between", batches)
        .with("earlier", earlier + ", digest " + earlierDigest)
        .with("later", later + ", digest " + laterDigest);
  }
}
