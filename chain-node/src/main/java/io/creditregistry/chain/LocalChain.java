package io.creditregistry.chain;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.fault.NotRunningException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.ChainState;
import io.creditregistry.chain.process.NodeLog;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;

/**
 * A running local chain. The node is a process of its own: it lives on after this one unless {@link
 * #stop} or {@link #close} is called. Its RPC listens on loopback only.
 */
public final class LocalChain implements AutoCloseable {
  private final ChainFolder folder;
  private final ChainState state;
  private final EngineChoice choice;
  private final JsonRpcClient rpc;
  private final boolean temporary;

  LocalChain(ChainFolder folder, ChainState state, EngineChoice choice, boolean temporary) {
    this.folder = folder;
    this.state = state;
    this.choice = choice;
    this.rpc = new JsonRpcClient(URI.create(rpcUrl()));
    this.temporary = temporary;
  }

  /**
   * Starts a node, new or on the data of an earlier one, and waits until its RPC answers.
   *
   * @throws io.creditregistry.chain.fault.ChainException if that fails; nothing is left running
   *     then
   */
  public static LocalChain start(ChainOptions options) {
    return ChainStart.start(options);
  }

  /**
   * The chain that runs on a data folder.
   *
   * @throws NotRunningException if none does
   */
  public static LocalChain attach(Path dataDir) {
    ChainFolder folder = new ChainFolder(dataDir);
    ChainState state =
        folder
            .read()
            .orElseThrow(
                () ->
                    new NotRunningException(
                        "%s holds no chain; expected a running one".formatted(folder.path())));
    if (ChainFolder.processOf(state).isEmpty()) {
      throw new NotRunningException(
          "The chain in %s is not running; expected a running one".formatted(folder.path()));
    }
    EngineChoice choice =
        new EngineChoice(
            state.engine(),
            "It runs on %s already.".formatted(folder.path()),
            "pid " + state.node().pid());
    return new LocalChain(folder, state, choice, false);
  }

  /** HTTP address of the JSON-RPC, {@code http://127.0.0.1:port}. */
  public String rpcUrl() {
    return "http://127.0.0.1:" + state.node().rpcPort();
  }

  public long chainId() {
    return state.chainId();
  }

  public EngineName engine() {
    return state.engine();
  }

  /** Which engine was taken, and why. */
  public EngineChoice choice() {
    return choice;
  }

  /** What the node calls itself, for example {@code anvil/v1.7.1}. */
  public String clientVersion() {
    return state.node().clientVersion();
  }

  public Path dataDir() {
    return folder.path();
  }

  public NodeLog log() {
    return folder.log();
  }

  /** Number of the newest block. */
  public long blockNumber() {
    return rpc.quantity("eth_blockNumber").longValueExact();
  }

  /** Balance of an address in wei, at the newest block. */
  public BigInteger balanceOf(String address) {
    return rpc.quantity("eth_getBalance", address, "latest");
  }

  /** Adds wei to an address, and returns when a block holds it. */
  public void fund(String address, BigInteger wei) {
    BigInteger balance = balanceOf(address).add(wei);
    rpc.call("anvil_setBalance", address, "0x" + balance.toString(16));
    rpc.call("evm_mine");
  }

  /**
   * Ends the node in order and waits for it; its data stay. Does nothing where it is stopped
   * already.
   *
   * @throws io.creditregistry.chain.fault.NodeTimeoutException if the node had to be killed
   */
  public void stop() {
    ChainStop.stop(folder);
    rpc.close();
  }

  /** Stops the node; a temporary chain is deleted as well. */
  @Override
  public void close() {
    stop();
    if (temporary) {
      folder.delete();
    }
  }
}
