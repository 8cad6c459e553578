package io.creditregistry.chain.fault;

/** A JSON-RPC call got no answer, or an error for an answer. */
public final class RpcException extends ChainException {
  private static final long serialVersionUID = 1L;
  private final int code;

  /** The node could not be reached, or did not speak JSON-RPC. */
  public RpcException(String message, Throwable cause) {
    super(message, cause);
    this.code = 0;
  }

  /**
   * @param code the JSON-RPC error code of the answer, for example -32603
   */
  public RpcException(String message, int code) {
    super(message);
    this.code = code;
  }

  /** The JSON-RPC error code; 0 where there was no answer. */
  public int code() {
    return code;
  }
}
