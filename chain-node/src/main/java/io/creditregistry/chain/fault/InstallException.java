package io.creditregistry.chain.fault;

/** A Besu release could not be downloaded, verified or unpacked. */
public final class InstallException extends ChainException {
  private static final long serialVersionUID = 1L;

  public InstallException(String message) {
    super(message);
  }

  public InstallException(String message, Throwable cause) {
    super(message, cause);
  }
}
