package io.creditregistry.chain.fault;

/** The node runs but did not become ready, or did not stop, within its time. */
public final class NodeTimeoutException extends ChainException {
  private static final long serialVersionUID = 1L;

  public NodeTimeoutException(String message) {
    super(message);
  }

  public NodeTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
