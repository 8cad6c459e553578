package io.creditregistry.chain;

import io.creditregistry.chain.ChainStatus.Condition;
import io.creditregistry.chain.fault.RpcException;
import io.creditregistry.chain.folder.ChainFolder;
import io.creditregistry.chain.folder.ChainState;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Looks at a folder's chain without changing anything. */
final class Inspection {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Inspection() {}

  static ChainStatus inspect(ChainFolder folder) {
    Optional<ChainState> found = folder.read();
    if (found.isEmpty()) {
      return new ChainStatus(
          Condition.ABSENT, folder.path(), null, null, null, null, null, null, null, null);
    }
    ChainState state = found.get();
    if (state.node() == null) {
      return status(Condition.STOPPED, folder, state, null, null, null);
    }
    if (ChainFolder.processOf(state).isEmpty()) {
      return status(Condition.DEAD, folder, state, null, null, null);
    }
    String rpcUrl = "http://127.0.0.1:" + state.node().rpcPort();
    try (JsonRpcClient rpc = new JsonRpcClient(URI.create(rpcUrl), PATIENCE)) {
      String version = rpc.call("web3_clientVersion").asString();
      long block = rpc.quantity("eth_blockNumber").longValueExact();
      return status(Condition.RUNNING, folder, state, rpcUrl, version, block);
    } catch (RpcException e) {
      return status(Condition.SILENT, folder, state, rpcUrl, null, null);
    }
  }

  private static ChainStatus status(
      Condition condition,
      ChainFolder folder,
      ChainState state,
      String rpcUrl,
      String clientVersion,
      Long blockNumber) {
    boolean started = state.node() != null;
    return new ChainStatus(
        condition,
        folder.path(),
        state.engine(),
        state.chainId(),
        state.hardfork(),
        rpcUrl,
        started ? state.node().pid() : null,
        started ? state.node().startedAt() : null,
        clientVersion,
        blockNumber);
  }
}
