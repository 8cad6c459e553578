package io.creditregistry.contracts.rpc;

/** The node answered with a JSON-RPC error. */
public final class NodeRefusedException extends ChainException {
  private static final long serialVersionUID = 1L;

  private final String method;
  private final int code;
  private final String data;

  NodeRefusedException(String method, int code, String message, String data) {
    super(method + ": the node refused: " + message + " (" + code + ")");
    this.method = method;
    this.code = code;
    this.data = data;
  }

  public String method() {
    return method;
  }

  /** JSON-RPC error code, such as -32000. */
  public int code() {
    return code;
  }

  /** The error's data, such as a revert's bytes in hexadecimal; empty where there is none. */
  public String data() {
    return data;
  }
}
