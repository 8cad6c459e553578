package io.creditregistry.chain.fault;

/**
 * The data folder is damaged, locked, not a chain's, or holds another chain than the one asked for.
 */
public final class DataFolderException extends ChainException {
  private static final long serialVersionUID = 1L;

  public DataFolderException(String message) {
    super(message);
  }

  public DataFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
