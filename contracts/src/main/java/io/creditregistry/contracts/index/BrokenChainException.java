package io.creditregistry.contracts.index;

import io.creditregistry.contracts.rpc.ChainException;

/** The node's logs do not continue the hash chain: a gap, or a batch that was altered. */
public final class BrokenChainException extends ChainException {
  private static final long serialVersionUID = 1L;

  BrokenChainException(String message) {
    super(message);
  }
}
