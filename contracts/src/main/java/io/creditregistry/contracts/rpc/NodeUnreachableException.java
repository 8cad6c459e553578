package io.creditregistry.contracts.rpc;

/** No connection to the node, or it was lost. */
public final class NodeUnreachableException extends ChainException {
  private static final long serialVersionUID = 1L;

  NodeUnreachableException(String url, Throwable cause) {
    super("no answer from the node at " + url + ": " + cause.getMessage(), cause);
  }
}
