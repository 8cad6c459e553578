package io.creditregistry.contracts.rpc;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One JSON-RPC question.
 *
 * @param params as JSON-RPC takes them; may hold nulls
 */
public record RpcQuestion(String method, List<Object> params) {
  /** Copies the parameters. */
  public RpcQuestion {
    params = Collections.unmodifiableList(Arrays.asList(params.toArray()));
  }

  public static RpcQuestion of(String method, Object... params) {
    return new RpcQuestion(method, Arrays.asList(params));
  }

  /** A block, with its transactions whole or as hashes. */
  public static RpcQuestion block(long number, boolean whole) {
    return of("eth_getBlockByNumber", BlockId.number(number).parameter(), whole);
  }

  /** The receipts of a block. */
  public static RpcQuestion receipts(long number) {
    return of("eth_getBlockReceipts", BlockId.number(number).parameter());
  }
}
