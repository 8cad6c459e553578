package io.creditregistry.chain.engine;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One node to run.
 *
 * @param dataDir the chain's data folder; the engine writes only below {@code dataDir/<engine>}
 * @param port RPC port on loopback, 1 to 65535
 * @param chainId EIP-155 chain id, at least 1
 * @param blockPeriod time between blocks; zero means a block per transaction where the engine can
 * @param hardfork rules in force from the first block
 * @param balances balance in wei of each address ({@code 0x} and 40 hexadecimal digits) at the
 *     start of the chain
 */
public record NodeSpec(
    Path dataDir,
    int port,
    long chainId,
    Duration blockPeriod,
    Hardfork hardfork,
    Map<String, BigInteger> balances) {

  /** Gas limit of every block, on every engine. */
  public static final long BLOCK_GAS_LIMIT = 60_000_000;

  public NodeSpec {
    balances = Map.copyOf(balances);
  }
}
