package io.creditregistry.chain.fault;

/**
 * The world around a local chain failed. The message is one sentence that names what was found and
 * what was expected, fit to be shown to a person without a stack trace.
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
