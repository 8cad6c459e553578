package io.creditregistry.chain.fault;

/** A running chain was expected and none was found. */
public final class NotRunningException extends ChainException {
  private static final long serialVersionUID = 1L;

  public NotRunningException(String message) {
    super(message);
  }

  public NotRunningException(String message, Throwable cause) {
    super(message, cause);
  }
}
