package io.creditregistry.chain.genesis;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.engine.Hardfork;
import io.creditregistry.chain.engine.NodeSpec;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The genesis of a private QBFT chain with free gas.
 *
 * @param chainId EIP-155 chain id
 * @param hardfork rules in force from the first block
 * @param blockPeriod time between blocks, whole seconds, at least one
 * @param createdAt time of block 0
 * @param validators addresses of 20 bytes
 * @param balances wei per address
 */
public record QbftGenesis(
    long chainId,
    Hardfork hardfork,
    Duration blockPeriod,
    Instant createdAt,
    List<byte[]> validators,
    Map<String, BigInteger> balances) {

  /** Marks a header as one of the Istanbul family of consensus protocols. */
  private static final String BFT_MIX_HASH =
      "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";

  private static final String ZERO_ADDRESS = "0x" + "0".repeat(40);

  // A validator votes for its set anew every so many blocks; Besu's own default.
  private static final int EPOCH_BLOCKS = 30_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The genesis file's text. */
  public String toJson() {
    ObjectNode genesis = JSON.createObjectNode();
    genesis.set("config", config());
    genesis.put("nonce", "0x0");
    genesis.put("timestamp", "0x" + Long.toHexString(createdAt.getEpochSecond()));
    genesis.put("gasLimit", "0x" + Long.toHexString(NodeSpec.BLOCK_GAS_LIMIT));
    genesis.put("difficulty", "0x1");
    genesis.put("mixHash", BFT_MIX_HASH);
    genesis.put("coinbase", ZERO_ADDRESS);
    genesis.put("extraData", QbftExtraData.of(validators));
    genesis.set("alloc", alloc());
    return JSON.writeValueAsString(genesis) + "\n";
  }

  private ObjectNode config() {
    ObjectNode config = JSON.createObjectNode();
    config.put("chainId", chainId);
    config.put("londonBlock", 0);
    if (hardfork.compareTo(Hardfork.SHANGHAI) >= 0) {
      config.put("shanghaiTime", 0);
    }
    if (hardfork.compareTo(Hardfork.CANCUN) >= 0) {
      config.put("cancunTime", 0);
    }
    if (hardfork.compareTo(Hardfork.PRAGUE) >= 0) {
      config.put("pragueTime", 0);
    }
    config.put("zeroBaseFee", true);
    ObjectNode qbft = config.putObject("qbft");
    qbft.put("blockperiodseconds", blockPeriod.toSeconds());
    qbft.put("epochlength", EPOCH_BLOCKS);
    // Twice the period and never below 4 s: a slow machine must not change rounds for nothing.
    qbft.put("requesttimeoutseconds", Math.max(4, 2 * blockPeriod.toSeconds()));
    return config;
  }

  private ObjectNode alloc() {
    ObjectNode alloc = JSON.createObjectNode();
    if (hardfork.compareTo(Hardfork.PRAGUE) >= 0) {
      alloc.setAll(SystemContracts.accounts());
    }
    new TreeMap<>(balances)
        .forEach((address, wei) -> alloc.putObject(address).put("balance", Hex.quantity(wei)));
    return alloc;
  }
}
