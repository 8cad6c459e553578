package io.creditregistry.contracts.rpc;

/** The node answered, but not with what its method promises. */
public final class NodeAnswerException extends ChainException {
  private static final long serialVersionUID = 1L;

  public NodeAnswerException(String message) {
    super(message);
  }

  public NodeAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}
