package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import io.creditregistry.oracle.attestation.Keystore;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/**
 * The one owner of the relayer account's nonce. Whoever sends does so in its turn, keeps the
 * transaction on disk between {@link #prepare} and {@link #deliver}, and settles what it sent
 * before it ends the turn or leaves it open on disk.
 */
@Component
public class Relayer {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final RegistryConnection connection;
  private final Keystore keystore;
  private final TransactionStore store;
  private final RegistryProperties.Publication settings;

  Relayer(
      RegistryConnection connection,
      Keystore keystore,
      TransactionStore store,
      RegistryProperties properties) {
    this.connection = connection;
    this.keystore = keystore;
    this.store = store;
    this.settings = properties.publication();
  }

  /** Runs the work while nobody else may use the account. */
  public <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Signs a transaction with the account's next nonce, unless the contract would refuse the call.
   *
   * @param purpose {@code publish} or {@code register}
   * @throws RelayerUnfundedException if the account cannot pay
   */
  public Preparation prepare(String purpose, ContractCall call) {
    requireTurn();
    var rpc = rpc();
    var key = keystore.relayer();
    return switch (Gas.estimate(rpc, key.address(), call)) {
      case Gas.Estimate.Refused refused -> new Preparation.Refused(refused.reason());
      case Gas.Estimate.Needed needed -> {
        var nonce = nextNonce(key.address());
        var fees = Gas.fees(rpc, store.withNonce(nonce));
        requireFunds(key.address(), needed.limit(), fees.maxFee());
        yield new Preparation.Ready(
            TransactionSigner.sign(
                key,
                connection.require().domain().chainId(),
                nonce,
                purpose,
                call.to().orElseThrow(),
                call.data(),
                needed.limit(),
                fees));
      }
    };
  }

  /** Why the contract would refuse a call in the next block; empty where it would not. */
  public Optional<RevertReason> trial(ContractCall call) {
    return switch (Gas.estimate(rpc(), keystore.relayer().address(), call)) {
      case Gas.Estimate.Refused(RevertReason reason) -> Optional.of(reason);
      case Gas.Estimate.Needed needed -> Optional.empty();
    };
  }

  /** Sends a kept transaction, any number of times, and waits for its receipt. */
  public DeliveryResult deliver(RelayedTransaction transaction) {
    requireTurn();
    broadcast(transaction);
    var end = System.nanoTime() + settings.receiptTimeout().toNanos();
    var result = look(transaction);
    while (result instanceof DeliveryResult.Pending && System.nanoTime() < end) {
      LockSupport.parkNanos(settings.pollInterval().toNanos());
      result = look(transaction);
    }
    return result;
  }

  /** What the chain says of a transaction now; a receipt is noted. */
  public DeliveryResult look(RelayedTransaction transaction) {
    var result =
        receipt(transaction.hash()).map(Relayer::judge).orElse(new DeliveryResult.Pending());
    if (!(result instanceof DeliveryResult.Pending)) {
      store.settle(transaction.hash(), result);
    }
    return result;
  }

  /**
   * Whether sending the transaction again can help: its nonce is the account's next (no gap before
   * it, not used up) and its fee still covers the base fee.
   */
  public boolean isSendable(RelayedTransaction transaction) {
    return transaction.nonce() == nextNonce(keystore.relayer().address())
        && transaction.maxFee().compareTo(Gas.baseFee(rpc())) >= 0;
  }

  /** The receipt that any account's transaction has. */
  public Optional<TransactionReceipt> receipt(String hash) {
    var rpc = rpc();
    return Optional.ofNullable(rpc.send(rpc.web3j().ethGetTransactionReceipt(hash)));
  }

  /** Transactions of the account in blocks, which is the nonce of its next one. */
  public long nextNonce(Address relayer) {
    return count(relayer, "latest");
  }

  /** Like {@link #nextNonce} with those that the node holds but that are in no block yet. */
  public long pendingNonce(Address relayer) {
    return count(relayer, "pending");
  }

  /** Wei that the account holds. */
  public BigInteger balance(Address relayer) {
    return Numeric.decodeQuantity(rpc().call("eth_getBalance", relayer.hex(), "latest").asString());
  }

  private long count(Address relayer, String block) {
    var count = rpc().call("eth_getTransactionCount", relayer.hex(), block).asString();
    return Numeric.decodeQuantity(count).longValueExact();
  }

  /**
   * A refusal is harmless where the node has the transaction, or another used its nonce: the
   * receipts will tell.
   */
  private void broadcast(RelayedTransaction transaction) {
    try {
      rpc().call("eth_sendRawTransaction", transaction.raw());
    } catch (NodeRefusedException refused) {
      if (!isKnown(transaction) && isSendable(transaction)) {
        throw refused;
      }
    }
  }

  private boolean isKnown(RelayedTransaction transaction) {
    return rpc().call("eth_getTransactionByHash", transaction.hash()).isObject();
  }

  private void requireFunds(Address relayer, long gasLimit, BigInteger maxFee) {
    var needed = maxFee.multiply(BigInteger.valueOf(gasLimit));
    var found = balance(relayer);
    if (found.compareTo(needed) < 0) {
      throw new RelayerUnfundedException(relayer, needed, found);
    }
  }

  private void requireTurn() {
    if (!turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("only within alone(...)");
    }
  }

  private ChainRpc rpc() {
    return connection.rpc();
  }

  private static DeliveryResult judge(TransactionReceipt receipt) {
    var block = receipt.getBlockNumber().longValueExact();
    var gas = receipt.getGasUsed().longValueExact();
    return receipt.isStatusOK()
        ? new DeliveryResult.Mined(block, gas)
        : new DeliveryResult.Reverted(block, gas);
  }
}
