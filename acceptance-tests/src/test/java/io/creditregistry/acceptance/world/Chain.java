package io.creditregistry.acceptance.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A local chain of the story's own, on the bundled engine, started and stopped by commands. */
public final class Chain implements AutoCloseable {
  private final Creditctl creditctl;
  private String rpcUrl;

  private Chain(Creditctl creditctl) {
    this.creditctl = creditctl;
  }

  /** Starts a chain whose data live in this folder. */
  public static Chain up(Path folder, String... fundedAddresses) {
    Chain chain = new Chain(Creditctl.in(folder.getParent()).with("chain-dir", folder));
    chain.up(fundedAddresses);
    return chain;
  }

  /** Starts the chain again after {@link #down}; it may listen on another port then. */
  public void up(String... fundedAddresses) {
    List<Object> command =
        new ArrayList<>(List.of("chain", "up", "--engine", "bundled", "--port", "0"));
    if (fundedAddresses.length > 0) {
      command.addAll(List.of("--fund", String.join(",", fundedAddresses)));
    }
    rpcUrl = creditctl.ask(command.toArray()).get("rpcUrl").asString();
  }

  public void down() {
    creditctl.run("chain", "down").expect(0);
    rpcUrl = null;
  }

  public String rpcUrl() {
    return rpcUrl;
  }

  public Rpc rpc() {
    return new Rpc(rpcUrl);
  }

  @Override
  public void close() {
    if (rpcUrl != null) {
      down();
    }
  }
}
