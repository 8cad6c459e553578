package io.creditregistry.chain;

import io.creditregistry.chain.engine.Hardfork;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller may choose about a local chain. Starts from {@link #in} or {@link #temporary} and
 * is refined with the {@code with} methods.
 *
 * @param engine kind of node; default {@code AUTO}
 * @param dataDir where the chain lives; null for a temporary folder that is deleted when the chain
 *     is closed
 * @param port RPC port on loopback, 0 to 65535; default 0, any free port
 * @param chainId EIP-155 chain id, 1 to 2^53 - 1; default {@value #DEFAULT_CHAIN_ID}
 * @param blockPeriod time between blocks; default zero: the bundled engine makes a block per
 *     transaction, Besu one per second
 * @param hardfork rules in force from the first block; default Prague
 * @param balances wei per address ({@code 0x} and 40 hexadecimal digits) in a new chain; ignored
 *     where the folder already holds one
 */
public record ChainOptions(
    EnginePreference engine,
    Path dataDir,
    int port,
    long chainId,
    Duration blockPeriod,
    Hardfork hardfork,
    Map<String, BigInteger> balances) {

  public static final long DEFAULT_CHAIN_ID = 20260;

  /** What an address gets where no amount is given: 1,000 ether, in wei. */
  public static final BigInteger DEFAULT_BALANCE = BigInteger.TEN.pow(21);

  private static final long MAX_CHAIN_ID = (1L << 53) - 1;

  /**
   * @throws IllegalArgumentException if a value is outside its range
   */
  public ChainOptions {
    require(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
    require(chainId >= 1 && chainId <= MAX_CHAIN_ID, "chainId", chainId, "1 to 2^53 - 1");
    require(!blockPeriod.isNegative(), "blockPeriod", blockPeriod, "zero or more");
    balances.forEach(
        (address, wei) -> {
          require(address.matches("0x[0-9a-fA-F]{40}"), "address", address, "0x and 40 hex digits");
          require(wei.signum() >= 0, "balance of " + address, wei, "zero or more wei");
        });
    balances = Map.copyOf(balances);
  }

  /** A chain that lives in a folder and stays there after it was stopped. */
  public static ChainOptions in(Path dataDir) {
    return new ChainOptions(
        EnginePreference.AUTO,
        dataDir,
        0,
        DEFAULT_CHAIN_ID,
        Duration.ZERO,
        Hardfork.PRAGUE,
        Map.of());
  }

  /** A bundled chain for one test, deleted when closed. */
  public static ChainOptions temporary() {
    return in(null).withEngine(EnginePreference.BUNDLED);
  }

  public ChainOptions withEngine(EnginePreference preference) {
    return new ChainOptions(preference, dataDir, port, chainId, blockPeriod, hardfork, balances);
  }

  public ChainOptions withPort(int rpcPort) {
    return new ChainOptions(engine, dataDir, rpcPort, chainId, blockPeriod, hardfork, balances);
  }

  public ChainOptions withChainId(long id) {
    return new ChainOptions(engine, dataDir, port, id, blockPeriod, hardfork, balances);
  }

  public ChainOptions withBlockPeriod(Duration period) {
    return new ChainOptions(engine, dataDir, port, chainId, period, hardfork, balances);
  }

  public ChainOptions withHardfork(Hardfork rules) {
    return new ChainOptions(engine, dataDir, port, chainId, blockPeriod, rules, balances);
  }

  /** Adds an address that owns {@link #DEFAULT_BALANCE} from the start. */
  public ChainOptions withFunded(String address) {
    return withFunded(address, DEFAULT_BALANCE);
  }

  /** Adds an address that owns this much wei from the start. */
  public ChainOptions withFunded(String address, BigInteger wei) {
    Map<String, BigInteger> more = new LinkedHashMap<>(balances);
    more.put(address, wei);
    return new ChainOptions(engine, dataDir, port, chainId, blockPeriod, hardfork, more);
  }

  private static void require(boolean holds, String field, Object found, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s; expected %s".formatted(field, found, expected));
    }
  }
}
