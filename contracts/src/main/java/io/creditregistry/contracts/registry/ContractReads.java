package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainException;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.math.BigInteger;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.EthGetCode;
import org.web3j.protocol.core.methods.response.EthSendTransaction;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.tx.gas.StaticGasProvider;

/** Lets web3j's wrappers read at one block, with our retries and errors; it cannot send. */
final class ContractReads extends TransactionManager {
  static final ContractGasProvider NO_GAS = new StaticGasProvider(BigInteger.ZERO, BigInteger.ZERO);

  private final ChainRpc rpc;
  private final BlockId block;

  ContractReads(ChainRpc rpc, BlockId block) {
    super(rpc.web3j(), null);
    this.rpc = rpc;
    this.block = block;
  }

  /**
   * Makes a wrapper's call.
   *
   * @throws CallRevertedException if the contract reverts
   * @throws NodeAnswerException if the answer does not decode, as where no contract stands
   */
  static <T> T read(RemoteFunctionCall<T> call) {
    try {
      return call.send();
    } catch (ChainException known) {
      throw known;
    } catch (Exception undecodable) {
      throw new NodeAnswerException(
          "eth_call: the answer does not decode; does the contract stand at this address? "
              + undecodable.getMessage(),
          undecodable);
    }
  }

  @Override
  public String sendCall(String to, String data, DefaultBlockParameter ignoredForPinnedBlock) {
    try {
      return Hex.encode(rpc.ethCall(null, Address.of(to), data, block));
    } catch (NodeRefusedException refused) {
      throw RevertDecoder.of(refused)
          .<ChainException>map(CallRevertedException::new)
          .orElse(refused);
    }
  }

  @Override
  public EthSendTransaction sendTransaction(
      BigInteger gasPrice,
      BigInteger gasLimit,
      String to,
      String data,
      BigInteger value,
      boolean constructor) {
    throw new UnsupportedOperationException("reads only: use TransactionSender");
  }

  @Override
  public EthSendTransaction sendEIP1559Transaction(
      long chainId,
      BigInteger maxPriorityFeePerGas,
      BigInteger maxFeePerGas,
      BigInteger gasLimit,
      String to,
      String data,
      BigInteger value,
      boolean constructor) {
    throw new UnsupportedOperationException("reads only: use TransactionSender");
  }

  @Override
  public EthGetCode getCode(String contractAddress, DefaultBlockParameter atBlock) {
    throw new UnsupportedOperationException("use ChainRpc.code");
  }
}
