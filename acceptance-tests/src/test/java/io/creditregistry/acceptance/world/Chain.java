package io.creditregistry.acceptance.world;

import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A local chain of the story's own, on the bundled engine, started and stopped by commands. */
public final class Chain implements AutoCloseable {
  private final Creditctl creditctl;
  private String rpcUrl;
  private boolean runs;

  private Chain(Creditctl creditctl) {
    this.creditctl = creditctl;
  }

  /** Starts a chain whose data live in this folder. */
  public static Chain up(Path folder) {
    Chain chain = new Chain(Creditctl.in(folder.getParent()).with("chain-dir", folder));
    chain.up();
    return chain;
  }

  /** Starts the chain again after {@link #down}; it may listen on another port then. */
  public void up() {
    JsonNode chain = creditctl.ask("chain", "up", "--engine", "bundled", "--port", "0");
    rpcUrl = chain.get("rpcUrl").asString();
    runs = true;
  }

  public void down() {
    creditctl.run("chain", "down").expect(0);
    runs = false;
  }

  /** Where the chain listens, or listened last. */
  public String rpcUrl() {
    return rpcUrl;
  }

  public Rpc rpc() {
    return new Rpc(rpcUrl);
  }

  /** Lets time pass on the chain, and a block with it. */
  public void pass(Duration time) {
    rpc().call("evm_increaseTime", time.toSeconds());
    rpc().call("evm_mine");
  }

  /** Gives an account 1,000 ether. */
  public void fund(String address) {
    rpc().call("anvil_setBalance", address, "0x3635c9adc5dea00000");
    rpc().call("evm_mine");
  }

  @Override
  public void close() {
    if (runs) {
      down();
    }
  }
}
