package io.creditregistry.chain.fault;

/** The node process ended before it answered; the message carries the end of its log. */
public final class NodeDiedException extends ChainException {
  private static final long serialVersionUID = 1L;

  public NodeDiedException(String message) {
    super(message);
  }

  public NodeDiedException(String message, Throwable cause) {
    super(message, cause);
  }
}
