package io.creditregistry.chain.fault;

/** A stopped chain was expected and a running one was found. */
public final class AlreadyRunningException extends ChainException {
  private static final long serialVersionUID = 1L;

  public AlreadyRunningException(String message) {
    super(message);
  }

  public AlreadyRunningException(String message, Throwable cause) {
    super(message, cause);
  }
}
