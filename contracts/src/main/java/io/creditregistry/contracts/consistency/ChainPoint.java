package io.creditregistry.contracts.consistency;

import io.creditregistry.contracts.bytes.Bytes32;

/**
 * How far a history had come.
 *
 * @param sequence of its last batch; 0 before the first
 * @param digest of that batch; zero before the first
 */
public record ChainPoint(long sequence, Bytes32 digest) {
  /** Before the first batch. */
  public static final ChainPoint BEGINNING = new ChainPoint(0, Bytes32.ZERO);
}
