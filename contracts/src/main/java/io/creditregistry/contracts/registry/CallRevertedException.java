package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.rpc.ChainException;

/** A read reverted; the reason says with which error. */
public final class CallRevertedException extends ChainException {
  private static final long serialVersionUID = 1L;

  private final transient RevertReason reason;

  CallRevertedException(RevertReason reason) {
    super("the contract refused: " + reason.text());
    this.reason = reason;
  }

  public RevertReason reason() {
    return reason;
  }
}
