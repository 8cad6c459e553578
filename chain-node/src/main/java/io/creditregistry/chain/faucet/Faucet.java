package io.creditregistry.chain.faucet;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.NodeTimeoutException;
import io.creditregistry.chain.key.AccountKey;
import io.creditregistry.chain.key.KeyFile;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * An account that owns money from the chain's first block on. Its key is made with the chain, lies
 * in the chain's data folder, and is worth nothing elsewhere.
 */
public final class Faucet {
  /** What the faucet owns at first: 10^9 ether, in wei. */
  public static final BigInteger BALANCE = BigInteger.TEN.pow(27);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AccountKey key;

  private Faucet(AccountKey key) {
    this.key = key;
  }

  /** The faucet of a data folder; a new folder gets one with a fresh key. */
  public static Faucet in(Path dataDir) {
    return new Faucet(new KeyFile(dataDir.resolve("faucet.key")).readOrCreate());
  }

  /** {@code 0x} and 40 lower-case digits. */
  public String address() {
    return key.addressHex();
  }

  /**
   * Sends wei to an address and waits until a block holds the transfer.
   *
   * @throws NodeTimeoutException if no block holds it in time
   */
  public synchronized void pay(JsonRpcClient rpc, long chainId, String to, BigInteger wei) {
    BigInteger nonce = rpc.quantity("eth_getTransactionCount", address(), "pending");
    // Twice the going price: base fees may rise while it waits.
    BigInteger gasPrice = rpc.quantity("eth_gasPrice").shiftLeft(1);
    String signed = new Transfer(chainId, nonce, gasPrice, to, wei).sign(key);
    JsonNode receipt = awaitReceipt(rpc, rpc.call("eth_sendRawTransaction", signed).asString());
    if (!receipt.path("status").asString("").equals("0x1")) {
      throw new ChainException(
          "The faucet's transfer of %s wei to %s was mined with status %s; expected 0x1"
              .formatted(Hex.quantity(wei), to, receipt.path("status")));
    }
  }

  private static JsonNode awaitReceipt(JsonRpcClient rpc, String hash) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode receipt = rpc.call("eth_getTransactionReceipt", hash);
      if (!receipt.isNull()) {
        return receipt;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ChainException("The wait for the transfer %s was interrupted".formatted(hash), e);
      }
    }
    throw new NodeTimeoutException(
        "No block held the faucet's transfer %s within %d s; expected a block"
            .formatted(hash, PATIENCE.toSeconds()));
  }
}
