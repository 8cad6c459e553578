package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.math.BigInteger;
import org.web3j.utils.Numeric;
import tools.jackson.databind.JsonNode;

/**
 * What a transaction offers per unit of gas, in wei.
 *
 * @param priority tip to the block's maker
 * @param most tip and twice the present base fee, so that it stays acceptable for six full blocks
 */
record Fees(BigInteger priority, BigInteger most) {
  static Fees of(ChainRpc rpc) {
    JsonNode block = rpc.block(BlockId.LATEST);
    BigInteger base =
        block.hasNonNull("baseFeePerGas")
            ? Numeric.decodeQuantity(block.get("baseFeePerGas").asString())
            : BigInteger.ZERO;
    BigInteger priority = priority(rpc);
    return new Fees(priority, base.add(base).add(priority));
  }

  private static BigInteger priority(ChainRpc rpc) {
    try {
      return Numeric.decodeQuantity(rpc.call("eth_maxPriorityFeePerGas").asString());
    } catch (NodeRefusedException notOffered) {
      return BigInteger.ZERO;
    }
  }
}
