package io.creditregistry.chain.bundled;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.engine.NodeSpec;
import io.creditregistry.chain.fault.DataFolderException;
import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The bundled engine: one process, loopback only, no account of its own, its state dumped to disk
 * every second and on a SIGTERM.
 */
public final class AnvilEngine implements NodeEngine {
  private final Path binary;

  private AnvilEngine(Path binary) {
    this.binary = binary;
  }

  /**
   * The engine as found on this machine.
   *
   * @throws NodeNotUsableException if it is not there, or too old
   */
  public static AnvilEngine find(Executables executables) {
    return new AnvilEngine(AnvilBinary.find(executables));
  }

  @Override
  public EngineName name() {
    return EngineName.BUNDLED;
  }

  @Override
  public String location() {
    return binary.toString();
  }

  @Override
  public Duration startTimeout() {
    return Duration.ofSeconds(60);
  }

  @Override
  public long firstBlock() {
    return 0;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public void prepare(NodeSpec spec) {
    try {
      Files.createDirectories(folder(spec));
    } catch (IOException e) {
      throw new DataFolderException(
          "%s cannot be made (%s)".formatted(folder(spec), e.getMessage()), e);
    }
    StateFile.in(folder(spec)).keepGoodCopy();
  }

  @Override
  public List<String> command(NodeSpec spec) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binary.toString(),
                "--host=127.0.0.1",
                "--port=" + spec.port(),
                "--chain-id=" + spec.chainId(),
                "--hardfork=" + spec.hardfork().text(),
                "--accounts=0",
                "--gas-limit=" + NodeSpec.BLOCK_GAS_LIMIT,
                "--state=" + StateFile.in(folder(spec)).file(),
                "--state-interval=1",
                "--cache-path=" + folder(spec).resolve("cache"),
                "--no-cors",
                "--color=never"));
    if (spec.blockPeriod().isZero()) {
      // Keeps proofs of old blocks over a restart. Every block adds a whole copy of the state to
      // the file, so a chain
      // that makes empty blocks must do without.
      command.add("--preserve-historical-states");
    } else {
      command.add("--block-time=" + spec.blockPeriod().toMillis() / 1000.0);
    }
    return command;
  }

  @Override
  public void firstReady(NodeSpec spec, JsonRpcClient rpc) {
    spec.balances()
        .forEach((address, wei) -> rpc.call("anvil_setBalance", address, Hex.quantity(wei)));
    // The engine's first header commits to an empty state; from block 1 on proofs verify.
    rpc.call("evm_mine");
  }

  private static Path folder(NodeSpec spec) {
    return spec.dataDir().resolve(EngineName.BUNDLED.text());
  }
}
