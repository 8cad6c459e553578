package io.creditregistry.contracts.index;

/** An index cannot be continued; the message says why. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexException(String message) {
    super(message);
  }
}
