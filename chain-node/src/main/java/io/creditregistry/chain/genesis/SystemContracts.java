package io.creditregistry.chain.genesis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts that a node calls after each block from Prague on (EIP-7002 and EIP-7251). Without
 * their code Besu never produces a block.
 */
final class SystemContracts {
  private static final String RESOURCE = "system-contracts.json";

  private SystemContracts() {}

  /** Address to account (nonce, balance, code), as a genesis file's {@code alloc} has it. */
  static ObjectNode accounts() {
    try (InputStream in = SystemContracts.class.getResourceAsStream(RESOURCE)) {
      return (ObjectNode) JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
