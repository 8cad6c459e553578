package io.creditregistry.contracts.consistency;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * One batch as far as its digest needs it.
 *
 * @param contentWord the signed member that stands for the content: its keccak-256, or of a
 *     commitment the number of leaves
 */
public record ChainStep(BatchKind kind, BatchHeader header, Bytes32 contentWord) {

  /** The history with this batch after its last one. */
  ChainPoint after(RegistryDomain domain, ChainPoint before) {
    return new ChainPoint(
        header.sequence(), BatchDigest.of(domain, kind, header, contentWord, before.digest()));
  }
}
