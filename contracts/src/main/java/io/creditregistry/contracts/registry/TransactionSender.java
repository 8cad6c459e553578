package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/**
 * Sends changes from one account: estimate, sign, broadcast, await the receipt. It asks the node
 * for each nonce, so an account needs one sender only; {@link #send} takes turns.
 */
public final class TransactionSender {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration RECEIPT_TIMEOUT = Duration.ofSeconds(60);

  private final ChainRpc rpc;
  private final Credentials credentials;
  private final long chainId;

  /** A sender for the account of these credentials; asks the node for the chain's id. */
  public TransactionSender(ChainRpc rpc, Credentials credentials) {
    this.rpc = rpc;
    this.credentials = credentials;
    this.chainId = rpc.chainId();
  }

  public Address address() {
    return Address.of(credentials.getAddress());
  }

  /**
   * Sends a change and waits up to a minute for its block.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if the node cannot be asked or refuses
   *     for another reason than the contract's
   */
  public synchronized SendResult send(ContractCall call) {
    return switch (estimate(call)) {
      case Estimate.Refused(RevertReason reason) -> new SendResult.Reverted(reason, "");
      case Estimate.Gas(BigInteger gas) -> {
        SignedTransaction signed = sign(call, nextNonce(), gas);
        broadcast(signed);
        yield await(call, signed.hash(), RECEIPT_TIMEOUT);
      }
    };
  }

  /** Outcome of estimating a change against the newest state. */
  public sealed interface Estimate {
    /** What it would use, with a margin of a tenth for state that changes until it is mined. */
    record Gas(BigInteger limit) implements Estimate {}

    /** It would revert. */
    record Refused(RevertReason reason) implements Estimate {}
  }

  /** Gas for a change, or why it would revert. */
  public Estimate estimate(ContractCall call) {
    try {
      String answer = rpc.call("eth_estimateGas", request(call)).asString();
      BigInteger used = Numeric.decodeQuantity(answer);
      return new Estimate.Gas(used.add(used.divide(BigInteger.TEN)));
    } catch (NodeRefusedException refused) {
      return new Estimate.Refused(RevertDecoder.of(refused).orElseThrow(() -> refused));
    }
  }

  /** The account's next nonce, its pending transactions counted. */
  public long nextNonce() {
    String count =
        rpc.call("eth_getTransactionCount", credentials.getAddress(), "pending").asString();
    return Numeric.decodeQuantity(count).longValueExact();
  }

  /** Signs a change as an EIP-1559 transaction at current fees; nothing is sent. */
  public SignedTransaction sign(ContractCall call, long nonce, BigInteger gasLimit) {
    Fees fees = Fees.of(rpc);
    RawTransaction transaction =
        RawTransaction.createTransaction(
            chainId,
            BigInteger.valueOf(nonce),
            gasLimit,
            call.to().map(Address::hex).orElse(""),
            BigInteger.ZERO,
            call.data(),
            fees.priority(),
            fees.most());
    byte[] signed = TransactionEncoder.signMessage(transaction, chainId, credentials);
    return new SignedTransaction(
        Numeric.toHexString(Hash.sha3(signed)), Numeric.toHexString(signed), nonce);
  }

  /** Hands a transaction to the node; harmless where the node has it already. */
  public void broadcast(SignedTransaction transaction) {
    try {
      rpc.call("eth_sendRawTransaction", transaction.raw());
    } catch (NodeRefusedException refused) {
      if (receipt(transaction.hash()).isEmpty() && !isKnown(transaction.hash())) {
        throw refused;
      }
    }
  }

  private boolean isKnown(String hash) {
    return rpc.call("eth_getTransactionByHash", hash).isObject();
  }

  /** The receipt of a transaction; empty while no block holds it. */
  public Optional<TransactionReceipt> receipt(String hash) {
    return Optional.ofNullable(rpc.send(rpc.web3j().ethGetTransactionReceipt(hash)));
  }

  /**
   * Waits for a broadcast transaction's block.
   *
   * @param call what it does, to find out why it failed where it did
   */
  public SendResult await(ContractCall call, String hash, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      Optional<TransactionReceipt> found = receipt(hash);
      if (found.isPresent()) {
        return judge(call, found.get());
      }
      if (System.nanoTime() > deadline) {
        return new SendResult.Pending(hash);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private SendResult judge(ContractCall call, TransactionReceipt receipt) {
    if (receipt.isStatusOK()) {
      return new SendResult.Mined(receipt);
    }
    return new SendResult.Reverted(
        replay(call, receipt.getBlockNumber().longValueExact() - 1), receipt.getTransactionHash());
  }

  private RevertReason replay(ContractCall call, long block) {
    try {
      rpc.call("eth_call", request(call), BlockId.number(block).parameter());
    } catch (NodeRefusedException refused) {
      return RevertDecoder.of(refused).orElseThrow(() -> refused);
    }
    return RevertDecoder.decode("0x");
  }

  private Map<String, String> request(ContractCall call) {
    Map<String, String> request = new HashMap<>();
    request.put("from", credentials.getAddress());
    request.put("data", call.data());
    call.to().ifPresent(to -> request.put("to", to.hex()));
    return request;
  }
}
