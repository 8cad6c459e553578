package io.creditregistry.contracts.rpc;

/**
 * The chain could not be asked or did not answer sensibly; root of this module's world failures.
 */
public class ChainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChainException(String message) {
    super(message);
  }

  public ChainException(String message, Throwable cause) {
    super(message, cause);
  }
}
