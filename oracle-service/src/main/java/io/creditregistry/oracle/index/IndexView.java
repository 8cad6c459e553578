package io.creditregistry.oracle.index;

import io.creditregistry.contracts.index.IndexStatus;
import java.util.Optional;

/**
 * How far the index is.
 *
 * @param complete whether the hash chain recomputed from the logs ends where the contract's does
 * @param block last indexed block; null before the first step, as all that follows
 * @param digest the last batch's, recomputed
 * @param chainDigest the contract's at that block
 * @param trouble what keeps the index from going on; null where nothing does
 */
record IndexView(
    boolean complete,
    Long block,
    String blockHash,
    Long logs,
    Long batches,
    String digest,
    String chainDigest,
    String trouble) {

  static IndexView of(Optional<IndexStatus> status, Optional<String> trouble) {
    return status
        .map(
            known ->
                new IndexView(
                    known.complete(),
                    known.block(),
                    known.blockHash().hex(),
                    known.logs(),
                    known.batches(),
                    known.digest().hex(),
                    known.chainDigest().hex(),
                    trouble.orElse(null)))
        .orElse(new IndexView(false, null, null, null, null, null, null, trouble.orElse(null)));
  }
}
