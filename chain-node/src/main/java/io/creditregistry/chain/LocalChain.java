package io.creditregistry.chain;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.faucet.Faucet;
import io.creditregistry.chain.fault.NotRunningException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.ChainState;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.process.NodeLog;
import io.creditregistry.chain.process.NodeProcess;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A running local chain. The node is a process of its own: it lives on after this one unless {@link
 * #stop()} or {@link #close} is called. Its RPC listens on loopback only.
 */
public final class LocalChain implements AutoCloseable {
  private final ChainFolder folder;
  private final ChainState state;
  private final EngineChoice choice;
  private final List<String> notes;
  private final boolean temporary;
  private final JsonRpcClient rpc;
  private final LastResort lastResort;

  LocalChain(
      ChainFolder folder,
      ChainState state,
      EngineChoice choice,
      List<String> notes,
      boolean temporary) {
    this.folder = folder;
    this.state = state;
    this.choice = choice;
    this.notes = notes;
    this.temporary = temporary;
    this.rpc = new JsonRpcClient(URI.create(rpcUrl()));
    this.lastResort = temporary ? LastResort.at(this::kill) : null;
  }

  /**
   * Starts a node, new or on the data of an earlier one, and waits until its RPC answers.
   *
   * @throws io.creditregistry.chain.fault.ChainException if that fails; nothing is left running
   *     then
   */
  public static LocalChain start(ChainOptions options) {
    return ChainStart.start(options, new Executables(System.getenv()));
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
            .filter(found -> ChainFolder.processOf(found).isPresent())
            .orElseThrow(
                () ->
                    new NotRunningException(
                        "No chain runs on %s; expected a running one".formatted(folder.path())));
    EngineChoice choice =
        new EngineChoice(state.engine(), "pid " + state.node().pid(), "it runs already");
    return new LocalChain(folder, state, choice, List.of(), false);
  }

  /** What is known about the chain of a data folder; changes nothing. */
  public static ChainStatus status(Path dataDir) {
    return Inspection.inspect(new ChainFolder(dataDir));
  }

  /**
   * Ends the node of a data folder in order and waits for it; its data stay.
   *
   * @return whether there was a running node
   * @throws io.creditregistry.chain.fault.NodeTimeoutException if the node had to be killed
   */
  public static boolean stop(Path dataDir) {
    return Ending.stop(new ChainFolder(dataDir));
  }

  /**
   * Deletes the chain of a data folder with all its data, and stops its node before.
   *
   * @return whether there was a folder
   * @throws io.creditregistry.chain.fault.DataFolderException if the folder holds something that is
   *     not a chain
   */
  public static boolean reset(Path dataDir) {
    return Ending.reset(new ChainFolder(dataDir));
  }

  /** The log of a data folder's node, running or not. */
  public static NodeLog log(Path dataDir) {
    return new ChainFolder(dataDir).log();
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

  /**
   * What a person should know about this start, for example that the node before had died; often
   * empty.
   */
  public List<String> notes() {
    return notes;
  }

  /** What the node calls itself, for example {@code anvil/v1.7.1}. */
  public String clientVersion() {
    return state.node().clientVersion();
  }

  public Path dataDir() {
    return folder.path();
  }

  /** Process id of the node. */
  public long pid() {
    return state.node().pid();
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

  /**
   * Sends wei from the chain's faucet to an address, and returns when a block holds the transfer.
   *
   * @param address {@code 0x} and 40 hexadecimal digits
   */
  public void fund(String address, BigInteger wei) {
    Faucet.in(folder.path()).pay(rpc, chainId(), address, wei);
  }

  /** Ends the node at once, as a power cut would (SIGKILL): for tests of what survives. */
  public void kill() {
    ChainFolder.processOf(state).ifPresent(NodeProcess::kill);
  }

  /**
   * Ends the node in order and waits for it; its data stay. Does nothing where it is stopped
   * already.
   *
   * @throws io.creditregistry.chain.fault.NodeTimeoutException if the node had to be killed
   */
  public void stop() {
    Ending.stop(folder);
    rpc.close();
  }

  /** Stops the node; a temporary chain is deleted as well. */
  @Override
  public void close() {
    stop();
    if (temporary) {
      folder.delete();
      lastResort.forget();
    }
  }
}
