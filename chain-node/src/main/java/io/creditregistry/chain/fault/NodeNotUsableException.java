package io.creditregistry.chain.fault;

/** No node executable was found for the engine, or the one found has the wrong version. */
public final class NodeNotUsableException extends ChainException {
  private static final long serialVersionUID = 1L;

  public NodeNotUsableException(String message) {
    super(message);
  }

  public NodeNotUsableException(String message, Throwable cause) {
    super(message, cause);
  }
}
