package io.creditregistry.chain.besu;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.engine.NodeSpec;
import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Answer;
import io.creditregistry.chain.process.Executables;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Besu as a single QBFT validator without peers, its RPC on loopback only. */
public final class BesuEngine implements NodeEngine {
  private static final Duration CLEAN_UP_PATIENCE = Duration.ofSeconds(30);

  private final BesuLauncher launcher;

  private BesuEngine(BesuLauncher launcher) {
    this.launcher = launcher;
  }

  /**
   * The Besu of this machine.
   *
   * @return empty where there is none
   * @throws NodeNotUsableException if the one that is found or named is unusable or too old
   */
  public static Optional<BesuEngine> find(Executables executables) {
    Optional<BesuLauncher> launcher = new BesuSearch(executables).find();
    launcher.ifPresent(BesuVersion::require);
    return launcher.map(BesuEngine::new);
  }

  /** Where {@link #find} looks, for a person. */
  public static String places(Executables executables) {
    return new BesuSearch(executables).places();
  }

  @Override
  public EngineName name() {
    return EngineName.BESU;
  }

  @Override
  public String location() {
    return launcher.location();
  }

  /** Where this Besu was found, as the end of a sentence. */
  public String foundBy() {
    return launcher.foundBy();
  }

  @Override
  public Duration startTimeout() {
    return Duration.ofSeconds(120);
  }

  @Override
  public long firstBlock() {
    return 1;
  }

  @Override
  public void prepare(NodeSpec spec) {
    new BesuFiles(folder(spec)).prepare(spec);
    List<String> cleanUp = launcher.cleanUpCommand(folder(spec));
    if (!cleanUp.isEmpty()) {
      Answer.of(cleanUp, Map.of(), CLEAN_UP_PATIENCE);
    }
  }

  @Override
  public List<String> command(NodeSpec spec) {
    return launcher.nodeCommand(folder(spec), spec.port(), arguments(spec));
  }

  private static List<String> arguments(NodeSpec spec) {
    return List.of(
        "--network-id=" + spec.chainId(),
        "--p2p-interface=127.0.0.1",
        "--p2p-host=127.0.0.1",
        "--discovery-enabled=false",
        "--nat-method=NONE",
        "--rpc-http-enabled",
        "--rpc-http-api=ETH,NET,WEB3,DEBUG,TRACE,TXPOOL,ADMIN,QBFT",
        "--host-allowlist=localhost,127.0.0.1",
        "--min-gas-price=0",
        // Without it the limit drifts away from the genesis.
        "--target-gas-limit=" + NodeSpec.BLOCK_GAS_LIMIT,
        "--sync-mode=FULL",
        "--data-storage-format=BONSAI",
        "--metrics-enabled=false");
  }

  @Override
  public Map<String, String> environment() {
    return launcher.environment();
  }

  /** Nothing: the genesis holds the balances. */
  @Override
  public void firstReady(NodeSpec spec, JsonRpcClient rpc) {}

  private static Path folder(NodeSpec spec) {
    return spec.dataDir().resolve(EngineName.BESU.text());
  }
}
