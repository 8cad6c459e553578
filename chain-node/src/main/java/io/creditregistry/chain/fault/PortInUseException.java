package io.creditregistry.chain.fault;

/** The RPC port that was asked for belongs to another process. */
public final class PortInUseException extends ChainException {
  private static final long serialVersionUID = 1L;

  public PortInUseException(String message) {
    super(message);
  }

  public PortInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
