package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RevertDecoder;
import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.web3j.utils.Numeric;

/** What a call costs: gas by asking the node, fees by the present base fee. */
final class Gas {
  /** A node takes another transaction for the same nonce only if it pays an eighth more. */
  private static final BigInteger REPLACEMENT_PERCENT = BigInteger.valueOf(125);

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private Gas() {}

  /** Outcome of asking the node to try a call. */
  sealed interface Estimate {
    /**
     * @param limit what the call used, and a tenth more for what may change until it is in a block
     */
    record Needed(long limit) implements Estimate {}

    record Refused(RevertReason reason) implements Estimate {}
  }

  /** Tries the call as the next block would run it: its time is not the last block's. */
  static Estimate estimate(ChainRpc rpc, Address from, ContractCall call) {
    var request =
        Map.of("from", from.hex(), "to", call.to().orElseThrow().hex(), "data", call.data());
    try {
      var used = Numeric.decodeQuantity(rpc.call("eth_estimateGas", request, "pending").asString());
      return new Estimate.Needed(used.longValueExact() * 11 / 10);
    } catch (NodeRefusedException refused) {
      return new Estimate.Refused(RevertDecoder.of(refused).orElseThrow(() -> refused));
    }
  }

  /**
   * Fees that hold for several full blocks.
   *
   * @param rivals transactions with the same nonce that a node may still hold
   */
  static TransactionSigner.Fees fees(ChainRpc rpc, List<RelayedTransaction> rivals) {
    var base = baseFee(rpc);
    var priority = tip(rpc);
    var most = base.add(base).add(priority);
    for (var rival : rivals) {
      priority = priority.max(raised(rival.priorityFee()));
      most = most.max(raised(rival.maxFee())).max(priority);
    }
    return new TransactionSigner.Fees(most, priority);
  }

  /** Wei per gas that the newest block burns; 0 where the chain has no base fee. */
  static BigInteger baseFee(ChainRpc rpc) {
    var block = rpc.block(BlockId.LATEST);
    return block.hasNonNull("baseFeePerGas")
        ? Numeric.decodeQuantity(block.get("baseFeePerGas").asString())
        : BigInteger.ZERO;
  }

  private static BigInteger tip(ChainRpc rpc) {
    try {
      return Numeric.decodeQuantity(rpc.call("eth_maxPriorityFeePerGas").asString());
    } catch (NodeRefusedException notOffered) {
      return BigInteger.ZERO;
    }
  }

  private static BigInteger raised(BigInteger fee) {
    return fee.multiply(REPLACEMENT_PERCENT).divide(HUNDRED).add(BigInteger.ONE);
  }
}
