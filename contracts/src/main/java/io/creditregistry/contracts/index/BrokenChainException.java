package io.creditregistry.contracts.index;

import io.creditregistry.contracts.rpc.ChainException;

/** The node's logs do not continue the hash chain, or are not those of its blocks. */
public final class BrokenChainException extends ChainException {
  private static final long serialVersionUID = 1L;

  /** What was expected, and what was found. */
  public BrokenChainException(String message) {
    super(message);
  }
}
